// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.jwt;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.lambdaguardrails.bind.JsonLimits;
import dev.lambdaguardrails.bind.StrictJson;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What the header of a token says: by which algorithm and key it is signed, and what it is.
 *
 * @param accessToken whether its type is {@code at+jwt} (RFC 9068), and not just a token
 */
record JwtHeader(String algorithm, String kid, boolean accessToken) {
  private static final StrictJson JSON = new StrictJson(new JsonLimits(4, 64, 2_048, 16, 64));
  private static final int LONGEST_KID = 256;

  /**
   * The header in JSON; null if it names no key, or brings one, changes what is signed, holds
   * another token, says what this does not know to be critical, or is of another type.
   */
  static @Nullable JwtHeader read(byte[] json) {
    String algorithm = "";
    String kid = "";
    String type = "";
    try (JsonParser in = JSON.parser(json, json.length)) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
        JsonToken value = in.nextToken();
        switch (name) {
          case "alg", "kid", "typ" -> {
            if (value != JsonToken.VALUE_STRING) {
              return null;
            }
            String text = in.getText();
            if (name.equals("alg")) {
              algorithm = text;
            } else if (name.equals("kid")) {
              kid = text;
            } else {
              type = text;
            }
          }
          case "jwk", "jku", "x5u", "x5c", "crit", "b64", "zip", "enc", "epk", "cty" -> {
            return null;
          }
          default -> in.skipChildren();
        }
      }
      boolean ends = in.currentToken() == JsonToken.END_OBJECT && in.nextToken() == null;
      boolean access = isAccess(type);
      boolean known = access || type.isEmpty() || type.equalsIgnoreCase("JWT");
      return ends && known && !kid.isEmpty() && kid.length() <= LONGEST_KID
          ? new JwtHeader(algorithm, kid, access)
          : null;
    } catch (IOException malformed) {
      return null;
    }
  }

  private static boolean isAccess(String type) {
    return type.equalsIgnoreCase("at+jwt") || type.equalsIgnoreCase("application/at+jwt");
  }
}
