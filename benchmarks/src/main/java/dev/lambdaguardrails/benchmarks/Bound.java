// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * A promise: a quantity of a subject is at most {@code limit} times that of another.
 *
 * @param plus what comes on top, such as the time that a server waits
 * @param settings where it holds
 */
record Bound(
    String subject,
    Quantity quantity,
    double limit,
    double plus,
    String against,
    List<Setting> settings) {

  /**
   * One line of {@code bounds.txt}, such as {@code a time 0.65 b 2-cpus 1-cpu}, or with {@code
   * 1.00+110} for its limit.
   */
  static Bound parse(String line) {
    List<String> words = List.of(line.strip().split("\\s+"));
    if (words.size() < 5) {
      throw new IllegalArgumentException("not a bound: " + line);
    }
    return new Bound(
        words.get(0),
        Quantity.valueOf(words.get(1).toUpperCase(Locale.ROOT)),
        Double.parseDouble(words.get(2).split("\\+", 2)[0]),
        words.get(2).contains("+") ? Double.parseDouble(words.get(2).split("\\+", 2)[1]) : 0,
        words.get(3),
        words.subList(4, words.size()).stream().map(Setting::named).toList());
  }

  /** As a person says it. */
  String text(Setting setting) {
    return String.format(
        Locale.ROOT,
        "%s of %s <= %.2f x %s%s in %s",
        quantity.name().toLowerCase(Locale.ROOT),
        subject,
        limit,
        against,
        plus == 0 ? "" : String.format(Locale.ROOT, " + %.0f", plus),
        setting.word());
  }
}
