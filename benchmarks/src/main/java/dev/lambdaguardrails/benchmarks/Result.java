// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What was measured of one variant.
 *
 * @param init from the start of the process to the first poll for an event, in milliseconds
 * @param first from there to the answer
 * @param sum of both, run by run
 * @param peakRssKb the most memory that it held
 * @param classes how many classes it loaded for one event
 * @param jars how many jars the function brings
 * @param classpathBytes their size
 */
record Result(
    String name,
    Spread init,
    Spread first,
    Spread sum,
    Spread peakRssKb,
    int classes,
    int jars,
    long classpathBytes) {

  static Result of(Variant variant, List<Trial> trials, int classes) throws IOException {
    return new Result(
        variant.name(),
        spread(trials, Trial::initMs),
        spread(trials, Trial::firstMs),
        spread(trials, Trial::sumMs),
        spread(trials, Trial::peakRssKb),
        classes,
        variant.classpath().size(),
        variant.classpathBytes());
  }

  private static Spread spread(List<Trial> trials, ToDoubleFunction<Trial> part) {
    return Spread.of(trials.stream().mapToDouble(part).boxed().toList());
  }
}
