// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.chart;

/** A Markdown page with places for what is generated. */
final class Page {

  private Page() {}

  /**
   * The page with its place {@code <!-- name -->…<!-- /name -->} filled; as it is, if it has none.
   *
   * @throws IllegalArgumentException if a place is opened and not closed
   */
  static String filled(String page, String name, String content) {
    String opening = "<!-- " + name + " -->\n";
    String closing = "<!-- /" + name + " -->";
    int start = page.indexOf(opening);
    if (start < 0) {
      return page;
    }
    int from = start + opening.length();
    int end = page.indexOf(closing, from);
    if (end < 0) {
      throw new IllegalArgumentException("the page has no " + closing);
    }
    return page.substring(0, from) + '\n' + content + '\n' + page.substring(end);
  }
}
