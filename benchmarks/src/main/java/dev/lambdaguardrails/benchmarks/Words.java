// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks;

import java.util.Iterator;
import java.util.List;

/** The words of a command line, one after the other. Not thread-safe. */
final class Words {

  private final Iterator<String> words;
  private String option = "";

  Words(List<String> words) {
    this.words = words.iterator();
  }

  boolean more() {
    return words.hasNext();
  }

  /** The next option. */
  String next() {
    option = words.next();
    return option;
  }

  /** The value of the option just read. */
  String value() {
    if (!words.hasNext()) {
      throw new IllegalArgumentException(option + " needs a value");
    }
    return words.next();
  }

  /** A value that is a number above 0. */
  int count() {
    String value = value();
    if (!value.matches("[1-9][0-9]{0,5}")) {
      throw new IllegalArgumentException(option + " needs a number above 0, not " + value);
    }
    return Integer.parseInt(value);
  }

  /** What to throw for the option just read, if nobody knows it. */
  IllegalArgumentException unknown() {
    return new IllegalArgumentException("unknown option " + option);
  }
}
