// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.jwt;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.lambdaguardrails.TokenUse;
import dev.lambdaguardrails.bind.JsonLimits;
import dev.lambdaguardrails.bind.StrictJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The claims of a token that say from whom, for whom and for when it is.
 *
 * @param audiences of {@code aud}, null where there is none
 * @param notBefore the later of {@code nbf} and {@code iat}; least where there is neither
 * @param authorizedParty {@code azp}, null where there is none
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7519#section-4.1">RFC 7519, 4.1</a>
 */
record JwtClaims(
    String issuer,
    @Nullable List<String> audiences,
    long expires,
    long notBefore,
    @Nullable String use,
    @Nullable String client,
    @Nullable String authorizedParty) {
  private static final StrictJson JSON =
      new StrictJson(new JsonLimits(16, 1_024, 32 * 1_024, 64, 10_000));

  /**
   * The claims in JSON; null if one of these is of another type, or its time is no whole second.
   */
  static @Nullable JwtClaims read(byte[] json) {
    String issuer = null;
    List<String> audiences = null;
    Long expires = null;
    long notBefore = Long.MIN_VALUE;
    String use = null;
    String client = null;
    String authorizedParty = null;
    try (JsonParser in = JSON.parser(json, json.length)) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
        JsonToken value = in.nextToken();
        switch (name) {
          case "iss" -> issuer = text(in, value);
          case "aud" -> audiences = audiences(in, value);
          case "exp" -> expires = seconds(in, value);
          case "nbf", "iat" -> notBefore = Math.max(notBefore, seconds(in, value));
          case "token_use" -> use = text(in, value);
          case "client_id" -> client = text(in, value);
          case "azp" -> authorizedParty = text(in, value);
          default -> in.skipChildren();
        }
      }
      boolean ends = in.currentToken() == JsonToken.END_OBJECT && in.nextToken() == null;
      return ends && issuer != null && expires != null
          ? new JwtClaims(issuer, audiences, expires, notBefore, use, client, authorizedParty)
          : null;
    } catch (IOException malformed) {
      return null;
    }
  }

  /** Whether they are of this issuer, for one of these audiences, and hold now. */
  boolean hold(JwtSettings settings, long now) {
    return issuer.equals(settings.issuer())
        && isFor(settings.audiences())
        && now - settings.skew() < expires
        && now + settings.skew() >= notBefore;
  }

  private boolean isFor(List<String> expected) {
    if (audiences == null) {
      return client != null && "access".equals(use) && expected.contains(client);
    }
    for (String audience : audiences) {
      if (expected.contains(audience)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether an id token was issued to one of the audiences themselves, and is not shared with them:
   * one of several audiences says to whom it was.
   *
   * @see <a href="https://openid.net/specs/openid-connect-core-1_0.html#IDTokenValidation">OpenID
   *     Connect Core 1.0, 3.1.3.7</a>
   */
  boolean areIssuedTo(List<String> expected) {
    return authorizedParty == null
        ? audiences != null && audiences.size() == 1
        : expected.contains(authorizedParty);
  }

  /** Whether a token states this use, by its type or by {@code token_use}, and no other. */
  boolean are(TokenUse expected, boolean accessToken) {
    return switch (expected) {
      case ACCESS -> use == null ? accessToken : use.equals("access");
      case ID -> "id".equals(use) && !accessToken;
      case UNSTATED -> use == null && !accessToken;
    };
  }

  private static String text(JsonParser in, JsonToken value) throws IOException {
    if (value != JsonToken.VALUE_STRING) {
      throw new IOException("no text");
    }
    return in.getText();
  }

  private static long seconds(JsonParser in, JsonToken value) throws IOException {
    if (value != JsonToken.VALUE_NUMBER_INT) {
      throw new IOException("no second");
    }
    return in.getLongValue();
  }

  private static List<String> audiences(JsonParser in, JsonToken value) throws IOException {
    if (value != JsonToken.START_ARRAY) {
      return List.of(text(in, value));
    }
    List<String> audiences = new ArrayList<>();
    for (JsonToken each = in.nextToken(); each != JsonToken.END_ARRAY; each = in.nextToken()) {
      audiences.add(text(in, each));
    }
    return audiences;
  }
}
