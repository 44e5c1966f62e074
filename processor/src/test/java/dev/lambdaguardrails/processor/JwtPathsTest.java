// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.lambdaguardrails.failure.Misconfiguration;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;

/**
 * Tokens that a function verifies itself, and a limit beside it, by its generated entry and by the
 * reference path.
 */
class JwtPathsTest {
  private static final String FUNCTION =
      """
      package com.acme;
      import dev.lambdaguardrails.*;
      @Guarded(EventSource.FUNCTION_URL)
      @AllowScopes("carts:read")
      @VerifiedJwt(issuer = "%s", audience = "carts")
      @RateLimit(per = RatePer.SOURCE_IP, requests = 3, seconds = 86400)
      public class Find implements GuardedFunction<Void, Void> {
        @Override public Void handle(Void nothing, Invocation call) { return null; }
      }
      """;

  private static final String ENTRY =
      """
      package com.acme;
      public class ByReflection extends dev.lambdaguardrails.validation.ReferenceEntry {
        public ByReflection() { super(Find.class); }
      }
      """;

  private static RequestStreamHandler entry(String name, String issuer)
      throws ReflectiveOperationException {
    Compilation compilation =
        Compilation.of(
            Map.of(
                "com/acme/Find.java",
                FUNCTION.formatted(issuer),
                "com/acme/ByReflection.java",
                ENTRY));
    assertTrue(compilation.messages(Diagnostic.Kind.ERROR).isEmpty());
    CompiledClasses classes = new CompiledClasses(compilation.classes());
    return classes.<RequestStreamHandler>type("com.acme." + name).getConstructor().newInstance();
  }

  private static String event(String headers) {
    return "{\"version\":\"2.0\",\"rawPath\":\"/\",\"rawQueryString\":\"\",\"headers\":{"
        + headers
        + "},\"requestContext\":{\"domainName\":\"a.lambda-url.b\","
        + "\"http\":{\"method\":\"GET\"}},\"isBase64Encoded\":false}";
  }

  private static String part(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Test
  void token_withoutAnIssuer_isAnsweredAlikeOnBothPaths() throws Exception {
    String issuer = "https://localhost:1";
    String plausible =
        part("{\"alg\":\"RS256\",\"kid\":\"a\",\"typ\":\"at+jwt\"}")
            + '.'
            + part("{\"iss\":\"" + issuer + "\",\"aud\":\"carts\",\"exp\":9999999999}")
            + ".AAAA";
    Map<String, Integer> statuses =
        Map.of(
            "",
            401,
            "\"authorization\":\"Bearer a.b.c\"",
            401,
            "\"authorization\":\"Bearer " + plausible + '"',
            503);
    RequestStreamHandler compiled = entry("GuardedFind", issuer);
    RequestStreamHandler reference = entry("ByReflection", issuer);
    for (Map.Entry<String, Integer> each : statuses.entrySet()) {
      String answer = ServedEvent.answer(compiled, event(each.getKey()));
      assertTrue(answer.contains("\"statusCode\":" + each.getValue()), answer);
      assertEquals(answer, ServedEvent.answer(reference, event(each.getKey())));
    }
    String often = ServedEvent.answer(compiled, event(""));
    assertTrue(often.contains("\"statusCode\":429"), often);
    assertTrue(often.contains("\"Retry-After\":\"28"), often);
    assertTrue(ServedEvent.answer(reference, event("")).contains("\"statusCode\":429"));
  }

  @Test
  void variable_thatIsUnset_failsInitOnBothPaths() {
    for (String name : new String[] {"GuardedFind", "ByReflection"}) {
      InvocationTargetException thrown =
          assertThrows(InvocationTargetException.class, () -> entry(name, "${NOT_SET_ANYWHERE}"));
      assertEquals(Misconfiguration.class, thrown.getTargetException().getClass());
    }
  }
}
