// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
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

  private static final String ENTRY =
      """
      package com.acme;
      public class ByReflection extends dev.lambdaguardrails.validation.ReferenceEntry {
        public ByReflection() { super(Find.class); }
      }
      """;

  private static List<RequestStreamHandler> entries(String source, String cors)
      throws ReflectiveOperationException {
    Compilation compilation =
        Compilation.of(
            Map.of(
                "com/acme/Find.java",
                FUNCTION.formatted(source, cors),
                "com/acme/ByReflection.java",
                ENTRY));
    assertEquals(List.of(), compilation.messages(Diagnostic.Kind.ERROR));
    CompiledClasses classes = new CompiledClasses(compilation.classes());
    return List.of(
        classes.<RequestStreamHandler>type("com.acme.GuardedFind").getConstructor().newInstance(),
        classes.<RequestStreamHandler>type("com.acme.ByReflection").getConstructor().newInstance());
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

  /** The answer of both paths, which must agree. */
  private static String answer(List<RequestStreamHandler> entries, String event) throws Exception {
    String compiled = ServedEvent.answer(entries.get(0), event);
    assertEquals(ServedEvent.answer(entries.get(1), event), compiled);
    return compiled;
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
    List<RequestStreamHandler> listed = entries(source, CORS);
    List<RequestStreamHandler> silent = entries(source, "");
    String from = "\"origin\":\"" + APP + '"';
    String other = "\"origin\":\"https://evil.example\"";
    String put = ",\"access-control-request-method\":\"PUT\"";
    String delete = ",\"access-control-request-method\":\"DELETE\"";

    String preflight = answer(listed, event(source, "OPTIONS", from + put));
    assertAllows(true, true, preflight);
    assertEquals(true, preflight.contains("\"statusCode\":204"), preflight);
    assertAllows(false, true, answer(listed, event(source, "OPTIONS", other + put)));
    assertAllows(false, true, answer(listed, event(source, "OPTIONS", from + delete)));

    String refused = answer(listed, event(source, "PUT", from));
    assertAllows(true, true, refused);
    assertEquals(true, refused.contains("\"statusCode\":401"), refused);
    assertAllows(false, true, answer(listed, event(source, "PUT", other)));
    assertAllows(false, true, answer(listed, event(source, "PUT", "\"accept\":\"a\"")));

    for (String headers : new String[] {from, from + put, other}) {
      String unconfigured = answer(silent, event(source, "OPTIONS", headers));
      assertAllows(false, false, unconfigured);
      assertEquals(true, unconfigured.contains("\"statusCode\":401"), unconfigured);
    }
  }
}
