// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The cold-start benchmark: how long after its process starts has a function answered once?
 *
 * <p>Variants are interleaved run by run and their order rotates, so that a busy moment of the
 * machine falls on all of them.
 */
final class ColdStart {

  private final ColdStartOptions options;
  private final Layout layout;

  ColdStart(ColdStartOptions options, Layout layout) {
    this.options = options;
    this.layout = layout;
  }

  /** Measures, and prints the table. */
  Report run(PrintStream out) throws IOException {
    Report report;
    try (TemporaryFolder folder = TemporaryFolder.create("cold-start");
        SecretsServer secrets = new SecretsServer(folder.path())) {
      report = measure(folder.path(), secrets);
    }
    out.println(report.table());
    if (options.json() != null) {
      Files.writeString(options.json(), report.json());
    }
    return report;
  }

  private Report measure(Path folder, SecretsServer secrets) throws IOException {
    List<Variant> variants = secrets.equip(Variant.discover(layout.variants(), options.variants()));
    Archives archives =
        switch (options.sharing()) {
          case NONE -> Archives.NONE;
          case RUNTIME -> RuntimeArchive.make(folder, options, layout);
          case FUNCTION -> FunctionArchives.make(folder, options, layout, variants);
        };
    FreshJvm jvm = new FreshJvm(options, layout.runtimeClient(), archives);

    // Untimed, and first: it also brings every jar into the page cache.
    List<Subject> subjects = new ArrayList<>();
    for (Variant variant : variants) {
      LoadedClasses loaded = jvm.loadedClasses(variant);
      archives.verify(variant, loaded);
      subjects.add(new Subject(variant, loaded.count(), new ArrayList<>()));
    }

    for (int round = 0; round < options.rounds(); round++) {
      List<Subject> order = new ArrayList<>(subjects);
      Collections.rotate(order, -round);
      for (Subject subject : order) {
        subject.trials().add(jvm.measure(subject.variant()));
      }
    }

    List<Result> results = new ArrayList<>();
    for (Subject subject : subjects) {
      results.add(Result.of(subject.variant(), subject.trials(), subject.classes()));
    }
    return Report.of(options, results);
  }

  /** A variant and what is known of it so far. */
  private record Subject(Variant variant, int classes, List<Trial> trials) {}
}
