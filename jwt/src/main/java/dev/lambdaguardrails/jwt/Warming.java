// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.jwt;

import com.nimbusds.jose.JOSEException;
import dev.lambdaguardrails.CallerVerifier;
import dev.lambdaguardrails.failure.Misconfiguration;
import org.jspecify.annotations.Nullable;

/** The fetch of an issuer's keys beside init, on one daemon thread. */
final class Warming extends Thread {
  /** All of a fetch, and the address of the host, which no budget bounds. */
  private static final long LONGEST_MILLIS = IssuerKeys.FETCH_MILLIS + 1_000L;

  private final JwtCaller caller;
  private final @Nullable KeyDocument primed;
  private volatile @Nullable Misconfiguration wrong;

  /**
   * A fetch.
   *
   * @param primed what is only primed, before a snapshot; null where the keys are fetched
   */
  Warming(JwtCaller caller, @Nullable KeyDocument primed) {
    super("guardrails-jwt");
    setDaemon(true);
    this.caller = caller;
    this.primed = primed;
  }

  /** Nothing that is thrown here reaches the JVM's printer of stack traces. */
  @Override
  public void run() {
    try {
      if (primed == null) {
        caller.renew();
      } else {
        primed.prime();
      }
      caller.prime();
    } catch (LinkageError | JOSEException | RuntimeException unusable) {
      wrong = new Misconfiguration("Add com.nimbusds:nimbus-jose-jwt, 10.0.2 or later.");
    }
  }

  /**
   * The caller's verifier, once the fetch is over or late.
   *
   * @throws Misconfiguration if there is nothing to verify with
   */
  CallerVerifier caller() {
    try {
      join(LONGEST_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    Misconfiguration told = wrong;
    if (told != null) {
      throw told;
    }
    return caller;
  }
}
