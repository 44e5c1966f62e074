// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.injection;

import dev.lambdaguardrails.validation.injection.InjectionDetector;
import dev.lambdaguardrails.validation.injection.Sensitivity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * One reading of a corpus. The detector is given each row's value, and nothing else.
 *
 * @param corpus a file of one JSON object a line, gzipped or not
 * @param sensitivity of the detector
 */
public record InjectionRun(Path corpus, Sensitivity sensitivity) {

  /** Reads the corpus, judges every row, and times the benign ones. */
  public InjectionReport report() throws IOException {
    InjectionDetector detector = InjectionDetector.of(sensitivity);
    List<CorpusRow> rows = Corpus.read(corpus);
    List<Verdict> verdicts = rows.stream().map(row -> Verdict.of(row, detector)).toList();
    List<String> benign = rows.stream().filter(CorpusRow::benign).map(CorpusRow::value).toList();
    List<String> timed = benign.isEmpty() ? rows.stream().map(CorpusRow::value).toList() : benign;
    return new InjectionReport(
        verdicts, timed.isEmpty() ? new Pace(0, 0) : Pace.of(timed, detector, Pace.WARM_ROUNDS));
  }
}
