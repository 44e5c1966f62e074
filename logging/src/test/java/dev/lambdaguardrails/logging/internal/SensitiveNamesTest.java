// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        "auth",
        "session_id",
        "X-Amz-Signature",
        "AccountKey",
        "pass",
        "signing-key",
        "token-type-password"
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
        "span",
        "token_type",
        "secretArn",
        "password_length",
        "accessTokenExpiresIn",
        "cookie-name",
        "max_token_count"
      })
  void name_ofNoSecret_isNone(String key) {
    assertFalse(SensitiveNames.contains(key), key);
  }

  @Test
  void name_longerThanAny_countsAsSecret() {
    assertFalse(SensitiveNames.contains("x".repeat(128)));
    assertTrue(SensitiveNames.contains("x".repeat(129)));
  }

  @Test
  void document_everyName_standsInIt() throws IOException {
    String document = Files.readString(Path.of("../docs/logging.md"));
    for (String[] names :
        new String[][] {SensitiveNames.ANYWHERE, SensitiveNames.WORDS, SensitiveNames.ABOUT}) {
      for (String name : names) {
        assertTrue(document.contains('`' + name + '`'), name);
      }
    }
  }
}
