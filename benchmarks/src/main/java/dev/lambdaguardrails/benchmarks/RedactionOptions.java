// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks;

import dev.lambdaguardrails.benchmarks.redaction.RedactionCorpus;
import dev.lambdaguardrails.benchmarks.redaction.RedactionReport;
import dev.lambdaguardrails.benchmarks.redaction.RedactionRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The command line of {@code redaction}.
 *
 * @param corpus what is read; null for one of our own making
 * @param seed of our own corpus
 * @param pairs of lines of our own corpus, one with a secret and one with a look-alike each
 * @param json where the results go as JSON, if anywhere
 */
record RedactionOptions(@Nullable Path corpus, int seed, int pairs, @Nullable Path json) {

  static final String USAGE =
      """
      redaction: what of a labelled corpus of log lines stays secret, through logger and encoder
        --corpus FILE       one JSON object a line: message, args, live, secrets, keep
                            (without it, one of our own making)
        --seed N            of our own corpus (1)
        --pairs N           of lines of it: one with a secret, one with a look-alike (1000)
        --json FILE         write the results as JSON too: n, leaks (of secrets that were live),
                            found and planted, falseRedactions and kept
      """;

  static RedactionOptions parse(List<String> args) {
    Path corpus = null;
    int seed = 1;
    int pairs = 1_000;
    Path json = null;
    for (Words words = new Words(args); words.more(); ) {
      switch (words.next()) {
        case "--corpus" -> corpus = Path.of(words.value());
        case "--seed" -> seed = words.count();
        case "--pairs" -> pairs = words.count();
        case "--json" -> json = Path.of(words.value());
        default -> throw words.unknown();
      }
    }
    return new RedactionOptions(corpus, seed, pairs, json);
  }

  RedactionReport report() throws IOException {
    return RedactionRun.report(
        corpus == null ? RedactionCorpus.of(seed, pairs) : RedactionRun.read(corpus));
  }
}
