// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks;

import dev.lambdaguardrails.benchmarks.injection.InjectionRun;
import dev.lambdaguardrails.validation.injection.Sensitivity;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The command line of {@code injection}.
 *
 * @param run what is read, and how sensitively
 * @param predictions where what was found in each row goes, if anywhere
 * @param json where the results go as JSON, if anywhere
 */
record InjectionOptions(InjectionRun run, @Nullable Path predictions, @Nullable Path json) {

  static final String USAGE =
      """
      injection: what the detector finds in a labelled corpus, and how fast it reads
        --corpus FILE       one JSON object a line, gzipped or not: id, class, source, value, kind
        --sensitivity S     default or high (default)
        --predictions FILE  write each row's id and the classes found, a tab between
        --json FILE         write the results as JSON too
      """;

  static InjectionOptions parse(List<String> args) {
    Path corpus = null;
    Sensitivity sensitivity = Sensitivity.DEFAULT;
    Path predictions = null;
    Path json = null;
    for (Words words = new Words(args); words.more(); ) {
      switch (words.next()) {
        case "--corpus" -> corpus = Path.of(words.value());
        case "--sensitivity" -> sensitivity = sensitivity(words.value());
        case "--predictions" -> predictions = Path.of(words.value());
        case "--json" -> json = Path.of(words.value());
        default -> throw words.unknown();
      }
    }
    if (corpus == null) {
      throw new IllegalArgumentException("injection needs --corpus");
    }
    return new InjectionOptions(new InjectionRun(corpus, sensitivity), predictions, json);
  }

  private static Sensitivity sensitivity(String value) {
    return switch (value.toUpperCase(Locale.ROOT)) {
      case "DEFAULT" -> Sensitivity.DEFAULT;
      case "HIGH" -> Sensitivity.HIGH;
      default -> throw new IllegalArgumentException("--sensitivity is default or high");
    };
  }
}
