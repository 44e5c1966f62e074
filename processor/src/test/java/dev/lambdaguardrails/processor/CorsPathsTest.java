// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser is told, by the generated entry and by the reference path alike. */
class CorsPathsTest {
  private static final String APP = "https://app.example";

  private static final String FUNCTION =
      """
      package com.acme;
      import dev.lambdaguardrails.*;
      @Guarded(EventSource.%s)
      @AllowScopes("a")
      %s
      public class Find implements GuardedFunction<Void, Void> {
        @Override public Void handle(Void nothing, Invocation call) { return null; }
      }
      """;

  private static final String CORS =
      "@Cors(origins = \"https://app.example\", methods = \"PUT\", headers = \"x-a\","
          + " credentials = true)";

  private static BothPaths entries(String source, String cors) throws ReflectiveOperationException {
    return BothPaths.of("Find", FUNCTION.formatted(source, cors));
  }

  private static String event(String source, String method, String headers) {
    String tail = ",\"body\":null,\"isBase64Encoded\":false}";
    String single = "\"headers\":{" + headers + "},";
    return switch (source) {
      case "REST_API" ->
          "{\"resource\":\"/x\",\"path\":\"/x\",\"httpMethod\":\""
              + method
              + "\",\"multiValueHeaders\":{"
              + headers.replaceAll(":\"([^,]*)\"(,|$)", ":[\"$1\"]$2")
              + "},\"requestContext\":{\"apiId\":\"a\"}"
              + tail;
      case "ALB" ->
          "{\"requestContext\":{\"elb\":{\"targetGroupArn\":\"a\"}},\"path\":\"/x\",\"httpMethod\":\""
              + method
              + "\","
              + single.substring(0, single.length() - 1)
              + tail;
      default ->
          "{\"version\":\"2.0\",\"rawPath\":\"/x\",\"rawQueryString\":\"\","
              + single
              + "\"requestContext\":{\"domainName\":\"a."
              + (source.equals("HTTP_API") ? "execute-api" : "lambda-url")
              + ".b\",\"http\":{\"method\":\""
              + method
              + "\"}}"
              + tail;
    };
  }

  private static void assertAllows(boolean origin, boolean varies, String answer) {
    String lower = answer.toLowerCase(Locale.ROOT);
    assertEquals(origin, lower.contains("\"access-control-allow-origin\":"), answer);
    assertEquals(origin, answer.contains(APP), answer);
    assertEquals(varies, lower.contains("\"vary\":"), answer);
    assertEquals(false, answer.contains("\"*\""), answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"REST_API", "HTTP_API", "FUNCTION_URL", "ALB"})
  void browser_ofEveryFrontEnd_isToldTheSameOnBothPaths(String source) throws Exception {
    BothPaths listed = entries(source, CORS);
    BothPaths silent = entries(source, "");
    String from = "\"origin\":\"" + APP + '"';
    String other = "\"origin\":\"https://evil.example\"";
    String put = ",\"access-control-request-method\":\"PUT\"";
    String delete = ",\"access-control-request-method\":\"DELETE\"";

    String preflight = listed.answer(event(source, "OPTIONS", from + put));
    assertAllows(true, true, preflight);
    assertEquals(true, preflight.contains("\"statusCode\":204"), preflight);
    assertAllows(false, true, listed.answer(event(source, "OPTIONS", other + put)));
    assertAllows(false, true, listed.answer(event(source, "OPTIONS", from + delete)));

    String refused = listed.answer(event(source, "PUT", from));
    assertAllows(true, true, refused);
    assertEquals(true, refused.contains("\"statusCode\":401"), refused);
    assertAllows(false, true, listed.answer(event(source, "PUT", other)));
    assertAllows(false, true, listed.answer(event(source, "PUT", "\"accept\":\"a\"")));

    for (String headers : new String[] {from, from + put, other}) {
      String unconfigured = silent.answer(event(source, "OPTIONS", headers));
      assertAllows(false, false, unconfigured);
      assertEquals(true, unconfigured.contains("\"statusCode\":401"), unconfigured);
    }
  }
}
