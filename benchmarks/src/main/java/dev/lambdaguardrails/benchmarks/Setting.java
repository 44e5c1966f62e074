// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks;

import java.util.Arrays;

/** The conditions of a measurement: what a bound holds for. */
enum Setting {
  TWO_CPUS("2-cpus"),
  ONE_CPU("1-cpu"),
  RUNTIME_ARCHIVE("runtime-archive"),
  AOT("aot"),
  C1("c1"),
  C2("c2"),
  /** Any other; no bound is promised for it. */
  OTHER("this setting");

  private final String word;

  Setting(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  /** Whether it is one of the cold-start benchmark. */
  boolean coldStart() {
    return switch (this) {
      case TWO_CPUS, ONE_CPU, RUNTIME_ARCHIVE, AOT -> true;
      case C1, C2, OTHER -> false;
    };
  }

  static Setting named(String word) {
    return Arrays.stream(values())
        .filter(setting -> setting != OTHER && setting.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no setting " + word));
  }

  /** The setting of a function's start. */
  static Setting of(Sharing sharing, int processors) {
    if (sharing == Sharing.NONE) {
      return processors == 1 ? ONE_CPU : TWO_CPUS;
    }
    if (processors == 1) {
      return OTHER;
    }
    return sharing == Sharing.RUNTIME ? RUNTIME_ARCHIVE : AOT;
  }
}
