// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.redaction;

import java.io.IOException;
import java.util.List;

/**
 * What became of one row.
 *
 * @param line what was written
 * @param survived the secrets that are in it in some form
 * @param leaks those among them that were live, or of an annotated component
 * @param lost what should have been kept
 */
public record RedactionVerdict(
    RedactionRow row, String line, List<String> survived, List<String> leaks, List<String> lost) {

  static RedactionVerdict of(RedactionRow row, String line) throws IOException {
    WrittenTexts written = WrittenTexts.of(line);
    List<String> survived = row.secrets().stream().filter(written::holdInAnyForm).toList();
    List<String> leaks = survived.stream().filter(row::isLeak).toList();
    List<String> lost = row.keep().stream().filter(kept -> !written.hold(kept)).toList();
    return new RedactionVerdict(row, line, survived, leaks, lost);
  }
}
