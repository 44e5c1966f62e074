// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.failure.Misconfiguration;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Roles, balancers and the environment, by the generated entry and by the reference path. */
class FrontDoorPathsTest {
  private static final String FUNCTION =
      """
      package com.acme;
      import dev.lambdaguardrails.*;
      @Guarded(EventSource.%s)
      %s
      public class Find implements GuardedFunction<Void, Void> {
        @Override public Void handle(Void nothing, Invocation call) { return null; }
      }
      """;

  private static final String BALANCER =
      "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/shop/50dc6c495c0c9188";

  private static String function(String source, String annotations) {
    return FUNCTION.formatted(source, annotations);
  }

  private static void assertStatus(int status, String answer) {
    assertTrue(answer.contains("\"statusCode\":" + status), answer);
  }

  private static String signedBy(String arn) {
    return "{\"version\":\"2.0\",\"rawPath\":\"/\",\"rawQueryString\":\"\",\"headers\":{},"
        + "\"requestContext\":{\"domainName\":\"a.execute-api.b\",\"http\":{\"method\":\"GET\"},"
        + "\"authorizer\":{\"iam\":{\"userArn\":\""
        + arn
        + "\"}}},\"isBase64Encoded\":false}";
  }

  @Test
  void role_onBothPaths_isDecidedAlike() throws Exception {
    BothPaths both =
        BothPaths.of(
            "Find", function("HTTP_API", "@AllowRoles(\"arn:aws:iam::123456789012:role/Orders\")"));
    String session = "arn:aws:sts::%s:assumed-role/%s/me";
    assertStatus(204, both.answer(signedBy(session.formatted("123456789012", "Orders"))));
    assertStatus(403, both.answer(signedBy(session.formatted("123456789012", "orders"))));
    assertStatus(403, both.answer(signedBy(session.formatted("123456789013", "Orders"))));
    assertStatus(403, both.answer(signedBy("arn:aws:iam::123456789012:user/Orders")));
    assertStatus(401, both.answer(signedBy("x").replaceAll(",\"authorizer\":.*}}},", "},")));
  }

  private static String balanced(String headers) {
    return "{\"requestContext\":{\"elb\":{\"targetGroupArn\":\"a\"}},\"path\":\"/x\","
        + "\"httpMethod\":\"GET\",\"headers\":{"
        + headers
        + "},\"body\":null,\"isBase64Encoded\":false}";
  }

  private static String part(String json) {
    return Base64.getUrlEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void balancerOfAnother_onBothPaths_isRefusedBeforeAnyFetch() throws Exception {
    BothPaths both =
        BothPaths.of(
            "Find", function("ALB", "@AllowScopes(\"a\") @AlbOidc(signer = \"" + BALANCER + "\")"));
    String head =
        "{\"alg\":\"ES256\",\"kid\":\"0f8fad5b-d9cb-469f-a165-70867728950e\",\"signer\":\"%s\","
            + "\"iss\":\"https://a.example\",\"client\":\"c\",\"exp\":9999999999}";
    String claims = part("{\"sub\":\"a\",\"exp\":9999999999,\"iss\":\"https://a.example\"}");
    String other = part(head.formatted(BALANCER + '1')) + '.' + claims + ".AAAA";
    for (String data : new String[] {"", "a.b.c", other}) {
      String header = data.isEmpty() ? "" : "\"x-amzn-oidc-data\":\"" + data + '"';
      assertStatus(401, both.answer(balanced(header)));
    }
  }

  @Test
  void environment_withAFatalRisk_failsInitOnBothPaths(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("left"), "over");
    String checked = "@PublicAccess @CheckEnvironment(fatal = EnvironmentRisk.LEFTOVERS)";
    CompiledClasses classes = BothPaths.classes("Find", function("HTTP_API", checked));
    String before = System.getProperty("java.io.tmpdir");
    System.setProperty("java.io.tmpdir", folder.toString());
    try {
      for (String entry : new String[] {"GuardedFind", "ByReflection"}) {
        InvocationTargetException thrown =
            assertThrows(InvocationTargetException.class, () -> BothPaths.entry(entry, classes));
        assertEquals(Misconfiguration.class, thrown.getTargetException().getClass(), entry);
      }
    } finally {
      System.setProperty("java.io.tmpdir", before);
    }
  }
}
