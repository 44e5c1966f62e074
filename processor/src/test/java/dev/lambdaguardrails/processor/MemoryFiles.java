// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** Files of the compiler that are read from memory and written to it. */
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
  private final Map<String, Written> sources = new TreeMap<>();
  private final Map<String, Written> classes = new TreeMap<>();

  MemoryFiles(JavaFileManager disk) {
    super(disk);
  }

  /** Sources by their path. */
  static List<JavaFileObject> sources(Map<String, String> texts) {
    List<JavaFileObject> sources = new ArrayList<>();
    texts.forEach((path, text) -> sources.add(new Given(path, text)));
    return sources;
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
    Written written = new Written(name, kind);
    if (kind == JavaFileObject.Kind.SOURCE) {
      sources.put(name.replace('.', '/') + ".java", written);
    } else if (kind == JavaFileObject.Kind.CLASS) {
      classes.put(name, written);
    }
    return written;
  }

  /** The sources that a processor wrote, by their path. */
  Map<String, String> writtenSources() {
    Map<String, String> written = new TreeMap<>();
    sources.forEach((path, file) -> written.put(path, file.getCharContent(true)));
    return written;
  }

  /** The bytes of the classes that were compiled, by their name. */
  Map<String, byte[]> writtenClasses() {
    Map<String, byte[]> written = new TreeMap<>();
    classes.forEach((name, file) -> written.put(name, file.bytes.toByteArray()));
    return written;
  }

  private static final class Given extends SimpleJavaFileObject {
    private final String text;

    Given(String path, String text) {
      super(URI.create("memory:///" + path), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public String getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class Written extends SimpleJavaFileObject {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Written(String name, Kind kind) {
      super(URI.create("memory:///" + name.replace('.', '/') + kind.extension), kind);
    }

    @Override
    public OutputStream openOutputStream() {
      return bytes;
    }

    @Override
    public String getCharContent(boolean ignoreEncodingErrors) {
      return bytes.toString(StandardCharsets.UTF_8);
    }
  }
}
