// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lambdaguardrails.Redactions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A word is run over only if nothing begins in it: here by what stands behind a short one. */
class SkimTest {
  @ParameterizedTest
  @CsvSource({
    "DE89 3704 0044 0532 0130 00, IBAN",
    "DE89-3704-0044-0532-0130-00, IBAN",
    "DE89\u00a03704\u00a00044\u00a00532\u00a00130\u00a000, IBAN",
    "4111 1111 1111 1111, CARD",
    "3782-822463-10005, CARD",
    "6011\u20116011\u20111111\u20111117, CARD",
    "12345678:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw1, TOKEN",
    "ghp_0123456789abcdefghijABCDEFGHIJ012345, TOKEN",
    "sk_live_0123456789ab, TOKEN",
    "hvs.CAESIJabcdefghij0123456789, TOKEN",
    "ya29.a0AfH6SMBabcdef0123456789, TOKEN",
    "AIza-yAabcdefghijklmnopqrstuvwxyz01234X, TOKEN",
    "eyJhYmM_IjoxLCJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln, JWT",
    "cGFzc3dvcmQ9aHVudGVyMjIy, NAME"
  })
  void token_ofAShortFirstWord_isFound(String token, Kind kind) {

    for (String around : new String[] {"|", "of |", "\"|\"", "a:|,", "{\"id\":\"|\"}", "a-|;"}) {
      SecretText secret = read(around.replace("|", token));
      assertEquals(1, secret.count(), around);
      assertEquals(kind, secret.kind(0), around);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'the PIN is 4711'|11|15",
        "'Bearer x9y8z7w6v5'|7|17",
        "'basic dXNlcjpwYXNzd29yZA=='|6|26",
        "'{\"card\":\"77\",\"a\":\"b\"}'|9|11",
        "'\"pin\":4711'|6|10",
        "'{\"a\":\"b\",\"://x:pw12@h\":1}'|15|19"
      })
  void value_behindAShortWord_isFound(String text, int from, int to) {
    SecretText secret = read(text);
    assertEquals(1, secret.count());
    assertEquals(from, secret.from(0));
    assertEquals(to, secret.to(0));
  }

  private static SecretText read(String text) {
    SecretText secret = new SecretText();
    secret.append(text);
    secret.read(new Redactions(), new Rules(false, false));
    return secret;
  }
}
