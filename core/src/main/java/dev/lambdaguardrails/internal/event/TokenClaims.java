// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import com.fasterxml.jackson.core.JsonParser;
import dev.lambdaguardrails.Caller;
import dev.lambdaguardrails.bind.JsonLimits;
import dev.lambdaguardrails.bind.StrictJson;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the claims of a token whose signature was verified. */
public final class TokenClaims {
  private static final StrictJson JSON =
      new StrictJson(new JsonLimits(16, 1_024, 32 * 1_024, 64, 10_000));

  private TokenClaims() {}

  /**
   * Who they say calls.
   *
   * @throws Refusal if they are no object of strict JSON
   */
  public static @Nullable Caller caller(byte[] json) {
    try (JsonParser parser = JSON.parser(json, json.length)) {
      EventParser in = new EventParser(parser);
      Claims claims = new Claims();
      in.object();
      claims.read(in);
      in.end();
      return claims.caller();
    } catch (IOException | Refusal malformed) {
      throw Refusal.of(RefusalCode.TOKEN);
    }
  }
}
