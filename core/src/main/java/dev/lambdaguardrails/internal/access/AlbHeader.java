// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.access;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.lambdaguardrails.bind.JsonLimits;
import dev.lambdaguardrails.bind.StrictJson;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The header of claims that a load balancer signed: what it must be, before its key is known.
 *
 * @param kid the id of the key, a UUID
 * @param expires the second at which the claims expire
 */
record AlbHeader(String algorithm, String kid, String signer, String client, long expires) {
  private static final StrictJson JSON = new StrictJson(new JsonLimits(1, 64, 2_048, 16, 64));
  private static final String UUID_FORM = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";

  /** The header in JSON; null if it is none, or says what this does not know to be critical. */
  static @Nullable AlbHeader read(byte[] json) {
    String algorithm = "";
    String kid = "";
    String signer = "";
    String client = "";
    long expires = 0;
    try (JsonParser in = JSON.parser(json, json.length)) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
        JsonToken value = in.nextToken();
        if (name.equals("exp")) {
          if (value != JsonToken.VALUE_NUMBER_INT) {
            return null;
          }
          expires = in.getLongValue();
        } else if (value != JsonToken.VALUE_STRING || name.equals("crit")) {
          return null;
        } else if (name.equals("alg")) {
          algorithm = in.getText();
        } else if (name.equals("kid")) {
          kid = in.getText();
        } else if (name.equals("signer")) {
          signer = in.getText();
        } else if (name.equals("client")) {
          client = in.getText();
        }
      }
      return in.nextToken() == null ? new AlbHeader(algorithm, kid, signer, client, expires) : null;
    } catch (IOException malformed) {
      return null;
    }
  }

  /** Whether it is of a balancer and a client, an empty one being any, and holds now. */
  boolean isOf(String arn, String expectedClient, long now) {
    return algorithm.equals("ES256")
        && isUuid(kid)
        && signer.equals(arn)
        && (expectedClient.isEmpty() || client.equals(expectedClient))
        && now < expires;
  }

  private static boolean isUuid(String text) {
    boolean fits = text.length() == UUID_FORM.length();
    for (int at = 0; fits && at < text.length(); at++) {
      char unit = text.charAt(at);
      fits =
          UUID_FORM.charAt(at) == '-'
              ? unit == '-'
              : (unit >= '0' && unit <= '9') || (unit >= 'a' && unit <= 'f');
    }
    return fits;
  }
}
