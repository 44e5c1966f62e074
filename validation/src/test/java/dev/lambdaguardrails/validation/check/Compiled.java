// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.check;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Properties compiled: a bean for Hibernate Validator, and the calls of our checks.
 *
 * @param bean the class with one field for each property
 * @param checks our verdicts
 */
record Compiled(Class<?> bean, CompiledChecks checks) {
  private static final String BEAN = "generated.Bean";
  private static final String CHECKS = "generated.Checks";

  static Compiled of(List<Property> properties) throws ReflectiveOperationException {
    StringBuilder bean =
        new StringBuilder("package generated; " + IMPORTS + "public class Bean {\n");
    StringBuilder calls = new StringBuilder("package generated; " + CHECK_IMPORTS);
    calls.append("public class Checks implements CompiledChecks {\n  @SuppressWarnings(\"all\")\n");
    calls.append("  public boolean isValid(int property, Object value, Clock clock) {\n");
    calls.append("    switch (property) {\n");
    for (int at = 0; at < properties.size(); at++) {
      bean.append(properties.get(at).field(at));
      calls.append(properties.get(at).caseOf(at));
    }
    bean.append("}\n");
    calls.append("      default: throw new IllegalArgumentException();\n    }\n  }\n}\n");
    ClassLoader loader = compile(Map.of(BEAN, bean.toString(), CHECKS, calls.toString()));
    Object checks = loader.loadClass(CHECKS).getDeclaredConstructor().newInstance();
    return new Compiled(loader.loadClass(BEAN), (CompiledChecks) checks);
  }

  private static final String JDK_IMPORTS =
      "import java.math.*; import java.time.*; import java.time.chrono.*;"
          + " import java.util.*; import java.util.concurrent.atomic.*;";
  private static final String IMPORTS = JDK_IMPORTS + " import jakarta.validation.constraints.*;\n";
  private static final String CHECK_IMPORTS =
      JDK_IMPORTS + " import dev.lambdaguardrails.validation.check.*;\n";

  private static ClassLoader compile(Map<String, String> sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Map<String, ByteArrayOutputStream> classes = new HashMap<>();
    StandardJavaFileManager standard = compiler.getStandardFileManager(null, null, null);
    JavaFileManager manager = new InMemory(standard, classes);
    List<JavaFileObject> units =
        sources.entrySet().stream()
            .map(entry -> (JavaFileObject) new Source(entry.getKey(), entry.getValue()))
            .toList();
    StringWriter log = new StringWriter();
    List<String> options =
        List.of("-proc:none", "-classpath", System.getProperty("java.class.path"));
    assertTrue(compiler.getTask(log, manager, null, options, null, units).call(), log::toString);
    return new Loaded(classes);
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String name, String text) {
      super(URI.create("string:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class Output extends SimpleJavaFileObject {
    private final ByteArrayOutputStream bytes;

    Output(String name, ByteArrayOutputStream bytes) {
      super(URI.create("bytes:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
      this.bytes = bytes;
    }

    @Override
    public OutputStream openOutputStream() {
      return bytes;
    }
  }

  private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> classes;

    InMemory(JavaFileManager standard, Map<String, ByteArrayOutputStream> classes) {
      super(standard);
      this.classes = classes;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
      return new Output(name, classes.computeIfAbsent(name, any -> new ByteArrayOutputStream()));
    }
  }

  private static final class Loaded extends ClassLoader {
    private final Map<String, ByteArrayOutputStream> classes;

    Loaded(Map<String, ByteArrayOutputStream> classes) {
      super(Compiled.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      ByteArrayOutputStream found = classes.get(name);
      if (found == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] bytes = found.toByteArray();
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
