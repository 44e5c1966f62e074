// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** One run of the compiler, in memory, over sources and resources given by their path. */
record Compilation(
    List<Diagnostic<? extends JavaFileObject>> diagnostics,
    Map<String, String> generated,
    Map<String, byte[]> classes) {

  /** The inputs of most tests are bounded by nothing: what is told of that has its own tests. */
  private static final List<String> UNWARNED = List.of("-A" + Silence.OPTION + "=none");

  private static final String WHOLE_CLASSPATH = System.getProperty("java.class.path");

  /** Without the logging module, which few functions of the tests have. */
  private static final String CLASSPATH =
      without(
          Path.of("logging", "target").toString(), without("guardrails-logging", WHOLE_CLASSPATH));

  static final Comparator<String> BY_LINE =
      Comparator.comparing((String message) -> message.substring(0, message.indexOf(':')))
          .thenComparingInt(Compilation::line)
          .thenComparing(Comparator.naturalOrder());

  /** Compiles with the processor, all warnings silenced. */
  static Compilation of(Map<String, String> sources) {
    return run(sources, CLASSPATH, List.of(new GuardProcessor()), UNWARNED);
  }

  /** Compiles with the processor, its warnings told, and with options. */
  static Compilation warned(Map<String, String> sources, String... options) {
    return run(sources, CLASSPATH, List.of(new GuardProcessor()), List.of(options));
  }

  /** Compiles with the processor and another one. */
  static Compilation with(Processor other, Map<String, String> sources) {
    return run(sources, CLASSPATH, List.of(other, new GuardProcessor()), UNWARNED);
  }

  /** Compiles with the processor, and without the classpath's entries of a word in their names. */
  static Compilation without(String word, Map<String, String> sources) {
    return run(sources, without(word, CLASSPATH), List.of(new GuardProcessor()), UNWARNED);
  }

  /** Compiles with the processor, the logging module on the classpath. */
  static Compilation withLogging(Map<String, String> sources) {
    return run(sources, WHOLE_CLASSPATH, List.of(new GuardProcessor()), UNWARNED);
  }

  /** Compiles the sources and what was generated from them, every warning being an error. */
  Compilation strictly(Map<String, String> sources) {
    Map<String, String> all = new TreeMap<>(sources);
    all.putAll(generated);
    return run(all, CLASSPATH, List.of(), List.of("-proc:none", "-Xlint:all", "-Werror"));
  }

  /** The messages of a kind as {@code path:line: message}, in the order of lines. */
  List<String> messages(Diagnostic.Kind kind) {
    return diagnostics.stream()
        .filter(each -> each.getKind() == kind)
        .map(Compilation::message)
        .sorted(BY_LINE)
        .toList();
  }

  private static String without(String word, String classpath) {
    List<String> kept = new ArrayList<>();
    for (String entry : classpath.split(File.pathSeparator, -1)) {
      if (!entry.contains(word)) {
        kept.add(entry);
      }
    }
    return String.join(File.pathSeparator, kept);
  }

  private static String message(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = diagnostic.getSource();
    String path = source == null ? "" : source.toUri().getPath().substring(1);
    return path
        + ':'
        + diagnostic.getLineNumber()
        + ": "
        + diagnostic.getMessage(Locale.ROOT).lines().findFirst().orElse("");
  }

  private static int line(String message) {
    return Integer.parseInt(message.split(":", 3)[1]);
  }

  private static Compilation run(
      Map<String, String> sources,
      String classpath,
      List<Processor> processors,
      List<String> options) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    var compiler = ToolProvider.getSystemJavaCompiler();
    List<String> all = new ArrayList<>(List.of("--release", "17", "-classpath", classpath));
    all.addAll(options);
    try (StandardJavaFileManager disk = compiler.getStandardFileManager(null, null, null)) {
      MemoryFiles files = new MemoryFiles(disk, sources);
      CompilationTask task = compiler.getTask(null, files, diagnostics, all, null, files.sources());
      task.setProcessors(processors);
      task.call();
      return new Compilation(
          diagnostics.getDiagnostics(), files.writtenSources(), files.writtenClasses());
    } catch (IOException thrown) {
      throw new UncheckedIOException(thrown);
    }
  }
}
