// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
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

  private final Map<String, String> given;

  /** Files that are given by their path: sources, and resources beside the classes. */
  MemoryFiles(JavaFileManager disk, Map<String, String> given) {
    super(disk);
    this.given = given;
  }

  /** The given sources. */
  List<JavaFileObject> sources() {
    List<JavaFileObject> sources = new ArrayList<>();
    given.forEach(
        (path, text) -> {
          if (path.endsWith(".java")) {
            sources.add(new Given(path, text));
          }
        });
    return sources;
  }

  @Override
  public FileObject getFileForOutput(
      Location location, String packageName, String name, FileObject sibling) throws IOException {
    String text = given.get(name);
    if (text == null) {
      throw new FileNotFoundException(name);
    }
    return new Given(name, text);
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
    public InputStream openInputStream() {
      return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
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
