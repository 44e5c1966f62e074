// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks;

/** The archive of classes that each variant starts with. */
interface Archives {

  /** None but the JDK's default. */
  Archives NONE =
      new Archives() {
        @Override
        public String[] jvmOptions(Variant variant) {
          return new String[0];
        }

        @Override
        public void verify(Variant variant, LoadedClasses classes) {
          // There is nothing that could stay unused.
        }
      };

  /** What the variant's JVM is told. */
  String[] jvmOptions(Variant variant);

  /** Fails unless the variant took its classes from where it should. */
  void verify(Variant variant, LoadedClasses classes);
}
