// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.Locale;

/**
 * What an input may allow that costs more than it should, and what to write instead: the table of
 * {@code docs/warnings.md}. Each is a warning that can be silenced by its id.
 */
enum Risk {
  UNBOUNDED("{property} has no upper bound.", "Write @Size(max = ...) {type}."),
  TREE("{property} is a tree of any shape, of which nothing is validated.", "Declare a record."),
  PATTERN_UNBOUNDED(
      "@{annotation} on {property} is tried on a text of any length.",
      "Write @Size(max = ...) beside it."),
  PATTERN_EXPONENTIAL(
      "@{annotation} on {property} takes exponential time to refuse {attack}.",
      "Write it so that no text can be read in two ways, or make its repetitions possessive (*+,"
          + " ++)."),
  PATTERN_POLYNOMIAL(
      "@{annotation} on {property} takes up to the length to the power of {degree} to refuse"
          + " {attack}.",
      "Lower the max of @Size, or let parts that follow each other read different characters."),
  PATTERN_UNDECIDED(
      "@{annotation} on {property} cannot be judged, and may take exponential time.",
      "Write it shorter, without conditions and back-references, or check the text in code.");

  /** What all ids begin with; by itself it silences all. */
  static final String ALL = "guardrails";

  final String problem;
  final String fix;

  Risk(String problem, String fix) {
    this.problem = problem;
    this.fix = fix;
  }

  /** The name by which it is silenced. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What {@code @SuppressWarnings} silences it by. */
  String key() {
    return ALL + ':' + id();
  }

  /** The message, with a value for each name in the order of first appearance. */
  String message(String... values) {
    return Message.fill(problem + ' ' + fix, values) + " [" + key() + ']';
  }
}
