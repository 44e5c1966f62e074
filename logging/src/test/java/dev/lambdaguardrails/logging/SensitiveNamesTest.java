// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which keys name something secret. */
class SensitiveNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password",
        "Password",
        "dbPassword",
        "DB_PASSWORD",
        "user.password",
        "passwordHash",
        "authorization",
        "Authorization",
        "X-Authorization",
        "proxy-authorization",
        "cookie",
        "Set-Cookie",
        "token",
        "accessToken",
        "access_token",
        "ACCESS_TOKEN",
        "accesstoken",
        "csrfToken",
        "secret",
        "clientSecret",
        "client-secret",
        "card",
        "cardNo",
        "card_no",
        "cardNumber",
        "creditCard",
        "cvv",
        "CVC",
        "pin",
        "pan",
        "apiKey",
        "x-api-key",
        "API_KEY",
        "privateKey",
        "ssn",
        "pwd",
        "jwt",
        "sessionId",
        "credentials",
        "auth"
      })
  void name_ofASecret_isOne(String key) {
    assertTrue(SensitiveNames.contains(key), key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "order",
        "discard",
        "cardinality",
        "author",
        "pinned",
        "spin",
        "company",
        "panel",
        "tokenizer",
        "key",
        "keys",
        "monkey",
        "session",
        "customer",
        "passenger",
        "amount",
        "request_id",
        "authorId",
        "span"
      })
  void name_ofNoSecret_isNone(String key) {
    assertFalse(SensitiveNames.contains(key), key);
  }

  @Test
  void name_longerThanAny_countsAsSecret() {
    assertFalse(SensitiveNames.contains("x".repeat(128)));
    assertTrue(SensitiveNames.contains("x".repeat(129)));
  }
}
