// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.variants.guardedaccess;

import dev.lambdaguardrails.AccessPolicy;
import dev.lambdaguardrails.Invocation;

/** Admits what came over TLS. */
final class OverTls implements AccessPolicy {
  @Override
  public boolean admits(Invocation call) {
    return call.headers().first("x-forwarded-proto").orElse("").equals("https");
  }
}
