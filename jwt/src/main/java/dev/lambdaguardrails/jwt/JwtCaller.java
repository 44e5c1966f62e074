// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.jwt;

import com.nimbusds.jose.JOSEException;
import dev.lambdaguardrails.Caller;
import dev.lambdaguardrails.CallerVerifier;
import dev.lambdaguardrails.JwtAlgorithm;
import dev.lambdaguardrails.NamedValues;
import dev.lambdaguardrails.TokenUse;
import dev.lambdaguardrails.aws.WallClock;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import dev.lambdaguardrails.guard.AfterRestore;
import dev.lambdaguardrails.guard.VerifiedClaims;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the caller from the token in {@code Authorization: Bearer}, once it holds. All that can be
 * told without a key is told before one is looked for. Safe for concurrent use.
 */
final class JwtCaller implements CallerVerifier, AfterRestore {
  private static final String SCHEME = "Bearer";

  private final JwtSettings settings;
  private final IssuerKeys keys;
  private final WallClock clock;

  JwtCaller(JwtSettings settings, KeyDocument document, WallClock clock) {
    this.settings = settings;
    this.keys = new IssuerKeys(document, clock);
    this.clock = clock;
  }

  /** Loads what verifies, by each algorithm. */
  void prime() throws JOSEException {
    for (JwtAlgorithm each : settings.algorithms()) {
      NobodysKey.prime(each);
    }
  }

  /** Fetches the keys; where that fails, the first token has it tried again. */
  @Override
  public void renew() {
    keys.renew();
  }

  @Override
  public @Nullable Caller caller(NamedValues headers) {
    List<String> values = headers.all("authorization");
    if (values.isEmpty()) {
      return null;
    }
    String value = values.get(0);
    int space = value.indexOf(' ');
    String scheme = space < 0 ? value : value.substring(0, space);
    if (values.size() == 1 && !scheme.equalsIgnoreCase(SCHEME)) {
      return null;
    }
    CompactToken token = CompactToken.of(value.substring(space + 1));
    if (values.size() > 1 || token == null || !holds(token)) {
      throw Refusal.of(RefusalCode.TOKEN);
    }
    return VerifiedClaims.caller(token.claims());
  }

  private boolean holds(CompactToken token) {
    JwtHeader header = JwtHeader.read(token.header());
    JwtAlgorithm algorithm = header == null ? null : named(header.algorithm());
    JwtClaims claims = JwtClaims.read(token.claims());
    if (header == null
        || algorithm == null
        || claims == null
        || !claims.hold(settings, clock.millis() / 1_000)
        || !claims.are(settings.use(), header.accessToken())
        || (settings.use() == TokenUse.ID && !claims.areIssuedTo(settings.audiences()))) {
      return false;
    }
    SigningKey key = keys.key(header.kid(), algorithm);
    return key != null && key.verifies(token, algorithm);
  }

  private @Nullable JwtAlgorithm named(String name) {
    for (JwtAlgorithm each : settings.algorithms()) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    return null;
  }
}
