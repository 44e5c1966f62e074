// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The access rules of one function, by its generated entry and by the reference path. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessPathsTest {
  private static final String FUNCTION =
      """
      package com.acme;
      import dev.lambdaguardrails.*;
      import dev.lambdaguardrails.validation.ReferenceEntry;
      import java.util.UUID;
      @Guarded(EventSource.HTTP_API)
      @AllowScopes("albums:share")
      @AllowGroups({"members", "staff"})
      @AllowOwner(of = "path.userId")
      @AllowOwner(claim = "tenant", of = "body.album.tenant")
      @AllowOwner(claim = "device", of = "body.device")
      @AllowIf(Terms.class)
      public class Share implements GuardedFunction<Draft, Void> {
        @Override public Void handle(Draft draft, Invocation call) { return null; }
      }
      record Draft(@PathParam String userId, Album album, long device) {}
      record Album(UUID tenant, String name) {}
      class Terms implements AccessPolicy {
        @Override public boolean admits(Invocation call) {
          return call.headers().first("terms").isPresent();
        }
      }
      """;

  private static final String TENANT = "0f8fad5b-d9cb-469f-a165-70867728950e";

  private final BothPaths entries = BothPaths.of("Share", FUNCTION);

  AccessPathsTest() throws ReflectiveOperationException {}

  private static String event(String claims, String user, String headers, String body) {
    return "{\"version\":\"2.0\",\"rawPath\":\"/x\",\"rawQueryString\":\"\",\"headers\":{"
        + "\"content-type\":\"application/json\""
        + headers
        + "},\"pathParameters\":{\"userId\":\""
        + user
        + "\"},\"requestContext\":{\"domainName\":\"a.execute-api.b\","
        + "\"http\":{\"method\":\"POST\"},\"authorizer\":{\"jwt\":{\"claims\":{"
        + claims
        + "},\"scopes\":null}}},\"body\":\""
        + body.replace("\"", "\\\"")
        + "\",\"isBase64Encoded\":false}";
  }

  @ParameterizedTest
  @CsvSource({
    "albums:share, [staff x], anna, %s, 7, terms, 204",
    "albums:read, [staff x], anna, %s, 7, terms, 403",
    "albums:share, staff, anna, %s, 7, terms, 403",
    "albums:share, [other], anna, %s, 7, terms, 403",
    "albums:share, [staff], bob, %s, 7, terms, 403",
    "albums:share, [staff], anna, 00000000-d9cb-469f-a165-70867728950e, 7, terms, 403",
    "albums:share, [staff], anna, %s, 8, terms, 403",
    "albums:share, [staff], anna, %s, 07, terms, 400",
    "albums:share, [staff], anna, %s, 7, other, 403",
  })
  void rules_onBothPaths_decideAlike(
      String scope,
      String groups,
      String user,
      String tenant,
      String device,
      String header,
      int status)
      throws Exception {
    String claims =
        "\"sub\":\"anna\",\"tenant\":\"%s\",\"device\":\"7\",\"scope\":\"%s\",\"cognito:groups\":\"%s\""
            .formatted(TENANT, scope, groups);
    String body =
        "{\"album\":{\"tenant\":\"%s\",\"name\":\"x\"},\"device\":%s}"
            .formatted(tenant.replace("%s", TENANT), device);
    String answer = entries.answer(event(claims, user, ",\"" + header + "\":\"1\"", body));
    assertTrue(answer.contains("\"statusCode\":" + status), answer);
  }

  @Test
  void ownedPart_thatIsNotThere_isAnothersOnBothPaths() throws Exception {
    String claims =
        "\"sub\":\"anna\",\"device\":\"7\",\"scope\":\"albums:share\",\"cognito:groups\":\"[staff]\","
            + "\"tenant\":\"null\"";
    for (String body :
        new String[] {
          "{\"album\":null,\"device\":7}",
          "{\"album\":{\"tenant\":null,\"name\":\"x\"},\"device\":7}",
          "{\"device\":7}"
        }) {
      String answer = entries.answer(event(claims, "anna", ",\"terms\":\"1\"", body));
      assertTrue(answer.contains("access-denied"), answer);
    }
  }
}
