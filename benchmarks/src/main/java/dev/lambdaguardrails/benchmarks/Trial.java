// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks;

/** One cold start: the time to the first poll, from there to the answer, and the memory's peak. */
record Trial(double initMs, double firstMs, long peakRssKb) {

  double sumMs() {
    return initMs + firstMs;
  }
}
