// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks;

/** A run whose numbers would mean nothing: a wrong answer, a missing jar, an unused archive. */
final class BenchmarkFailure extends RuntimeException {

  BenchmarkFailure(String message) {
    super(message);
  }
}
