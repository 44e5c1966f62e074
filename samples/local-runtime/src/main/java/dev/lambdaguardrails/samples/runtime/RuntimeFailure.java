// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.runtime;

/** A function's JVM that ended, or did not answer in time; the message holds what it printed. */
public final class RuntimeFailure extends RuntimeException {

  RuntimeFailure(String message) {
    super(message);
  }
}
