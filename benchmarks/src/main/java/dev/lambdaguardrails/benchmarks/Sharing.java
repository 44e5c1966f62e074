// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks;

/** Which classes a function finds ready in an archive that a training run made. */
enum Sharing {
  /** The JDK's default archive only. */
  NONE("no runtime archive"),
  /** The JDK's and the runtime client's, as in Lambda's managed runtime. */
  RUNTIME("runtime archive"),
  /** Its own too: an AppCDS archive, from JDK 25 on an AOT cache. */
  FUNCTION("archive of its own");

  private final String words;

  Sharing(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
