// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.injection;

/**
 * One labelled value.
 *
 * @param label the class of attack by the corpus's name, or {@code benign}
 * @param source where it is from, without the path
 * @param kind what kind of text a benign value is
 * @param weak whether a fair judge would not count it
 */
record CorpusRow(String id, String label, String source, String kind, String value, boolean weak) {

  boolean benign() {
    return label.equals("benign");
  }
}
