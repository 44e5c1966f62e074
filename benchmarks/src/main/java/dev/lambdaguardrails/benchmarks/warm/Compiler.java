// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.warm;

/** How far the JVM compiles. */
public enum Compiler {
  /** C1 only: what Lambda runs on demand. */
  C1("-XX:TieredStopAtLevel=1"),
  /** C1, then C2: the JVM's own default. */
  C2("-XX:TieredStopAtLevel=4");

  private final String jvmOption;

  Compiler(String jvmOption) {
    this.jvmOption = jvmOption;
  }

  String jvmOption() {
    return jvmOption;
  }
}
