// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * A promise: a quantity of a subject is at most {@code limit} times that of another.
 *
 * @param settings where it holds
 */
record Bound(
    String subject, Quantity quantity, double limit, String against, List<Setting> settings) {

  /** One line of {@code bounds.txt}, such as {@code a time 0.65 b 2-cpus 1-cpu}. */
  static Bound parse(String line) {
    List<String> words = List.of(line.strip().split("\\s+"));
    if (words.size() < 5) {
      throw new IllegalArgumentException("not a bound: " + line);
    }
    return new Bound(
        words.get(0),
        Quantity.valueOf(words.get(1).toUpperCase(Locale.ROOT)),
        Double.parseDouble(words.get(2)),
        words.get(3),
        words.subList(4, words.size()).stream().map(Setting::named).toList());
  }

  /** As a person says it. */
  String text(Setting setting) {
    return String.format(
        Locale.ROOT,
        "%s of %s <= %.2f x %s in %s",
        quantity.name().toLowerCase(Locale.ROOT),
        subject,
        limit,
        against,
        setting.word());
  }
}
