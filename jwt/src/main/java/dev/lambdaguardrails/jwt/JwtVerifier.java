// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.jwt;

import dev.lambdaguardrails.CallerVerifier;
import dev.lambdaguardrails.JwtAlgorithm;
import dev.lambdaguardrails.TokenUse;
import dev.lambdaguardrails.aws.WallClock;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.guard.Environment;
import dev.lambdaguardrails.guard.Placeholders;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the token in {@code Authorization: Bearer}, as {@link dev.lambdaguardrails.VerifiedJwt}
 * says.
 *
 * <pre>{@code
 * JwtVerifier jwt = JwtVerifier.warm(issuer, "", List.of(audience), algorithms, ACCESS, 30);
 * guard.callers(jwt.ready());
 * }</pre>
 *
 * <p>The issuer's keys are fetched beside init, on a thread of their own; under SnapStart after the
 * restore, and nothing before the snapshot. Where they cannot be had the function starts all the
 * same, and its callers are answered 503 until they can. Safe for concurrent use.
 */
public final class JwtVerifier {
  private final @Nullable Warming warming;
  private final @Nullable Misconfiguration wrong;

  private JwtVerifier(@Nullable Warming warming, @Nullable Misconfiguration wrong) {
    this.warming = warming;
    this.wrong = wrong;
  }

  /**
   * Starts to fetch the keys of an issuer, and returns at once. Throws nothing: what is wrong is
   * told by {@link #ready}.
   *
   * @param issuer as {@code iss} has it
   * @param keys where it publishes its keys; empty for {@code /.well-known/jwks.json} below it
   * @param audience of which a token must hold one
   * @param algorithms that a token may be signed by
   * @param use what a token must say that it is for
   * @param skewSeconds by how much the clocks may differ, 0 to 300
   */
  public static JwtVerifier warm(
      String issuer,
      String keys,
      List<String> audience,
      List<JwtAlgorithm> algorithms,
      TokenUse use,
      int skewSeconds) {
    return warm(Environment.OF_PROCESS, issuer, keys, audience, algorithms, use, skewSeconds);
  }

  static JwtVerifier warm(
      Environment environment,
      String issuer,
      String keys,
      List<String> audience,
      List<JwtAlgorithm> algorithms,
      TokenUse use,
      int skewSeconds) {
    try {
      JwtSettings settings =
          JwtSettings.of(
              new Placeholders(environment), issuer, keys, audience, algorithms, use, skewSeconds);
      KeyDocument document = new HttpsDocument(settings.endpoint(), settings.path());
      boolean snapshot = "snap-start".equals(environment.get("AWS_LAMBDA_INITIALIZATION_TYPE"));
      JwtCaller caller = new JwtCaller(settings, document, WallClock.SYSTEM);
      Warming warming = new Warming(caller, snapshot ? document : null);
      warming.start();
      return new JwtVerifier(warming, null);
    } catch (Misconfiguration told) {
      return new JwtVerifier(null, told);
    }
  }

  /**
   * What verifies, its keys fetched if they can be had: for {@code GuardBuilder.callers}.
   *
   * @throws Misconfiguration that says what to mend
   */
  public CallerVerifier ready() {
    if (warming != null) {
      return warming.caller();
    }
    throw wrong == null ? new Misconfiguration("Name the issuer in @VerifiedJwt.") : wrong;
  }
}
