// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.Caller;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.testing.Events;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every source's own events, as AWS documents them. */
class EventReaderTest {
  private static HttpEvent read(EventReader reader, String event) {
    byte[] bytes = event.getBytes(StandardCharsets.UTF_8);
    return reader.request(bytes, bytes.length, null, null);
  }

  private static List<RecordEvent> records(String event) {
    byte[] bytes = event.getBytes(StandardCharsets.UTF_8);
    return new EventReader(EventSource.SQS).records(bytes, bytes.length, null, null);
  }

  private static HttpEvent request(EventSource source, String sample) {
    return read(new EventReader(source), Events.sample(sample));
  }

  static void read(EventSource source, String event) {
    read(source, event.getBytes(StandardCharsets.UTF_8));
  }

  static void read(EventSource source, byte[] bytes) {
    EventReader reader = new EventReader(source);
    if (source.isRequest()) {
      HttpEvent request = reader.request(bytes, bytes.length, null, null);
      assertTrue(
          !request.method().isEmpty()
              || request.body() != null
              || !request.headers().names().isEmpty()
              || !request.attributes().names().isEmpty());
    } else {
      assertFalse(reader.records(bytes, bytes.length, null, null).isEmpty());
    }
  }

  private static Caller caller(EventSource source, String sample) {
    return Objects.requireNonNull(request(source, sample).caller());
  }

  @ParameterizedTest
  @EnumSource
  void reader_ownSamples_admits(EventSource source) {
    for (String sample : Events.samples(source)) {
      read(source, Events.sample(sample));
    }
    read(source, Events.small(source));
  }

  @Test
  void restApi_sample_readsEachPart() {
    HttpEvent event = request(EventSource.REST_API, "rest-api");
    assertEquals("POST", event.method());
    assertEquals("203.0.113.7", event.sourceAddress());
    assertEquals("application/json", event.headers().first("CONTENT-TYPE").orElseThrow());
    assertEquals(List.of("a", "b c"), event.query().all("tag"));
    assertEquals("/tenants/north sea/orders", event.path());
    assertEquals(List.of("north sea"), event.pathParameters().all("tenant"));
    assertEquals(Events.ORDER, Objects.requireNonNull(event.body()).get());
    assertFalse(event.base64());
    assertTrue(event.multiValueHeaders());
    assertNull(event.caller());
  }

  @Test
  void restApi_consoleTestEventOfNulls_hasNothingButItsMethodAndPath() {
    HttpEvent event = request(EventSource.REST_API, "rest-api-console-test");
    assertEquals("GET", event.method());
    assertEquals("/tenants", event.path());
    assertEquals(Set.of(), event.headers().names());
    assertEquals(Set.of(), event.query().names());
    assertEquals(Set.of(), event.pathParameters().names());
    assertNull(event.body());
  }

  @Test
  void restApi_cognitoAuthorizer_takesClaimsAndScopes() {
    Caller caller = caller(EventSource.REST_API, "rest-api-cognito");
    assertEquals("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee", caller.claim("sub").orElseThrow());
    assertEquals(List.of("staff"), caller.list("cognito:groups"));
    assertTrue(caller.principal().isEmpty());
    assertEquals(Set.of("orders:read", "orders:write"), caller.scopes());
  }

  @Test
  void restApi_customAuthorizer_takesItsFlatContext() {
    Caller caller = caller(EventSource.REST_API, "rest-api-custom-authorizer");
    assertEquals("user|a1b2c3d4", caller.claim("principalId").orElseThrow());
    assertEquals("3", caller.claim("level").orElseThrow());
    assertEquals("true", caller.claim("staff").orElseThrow());
    assertEquals(Set.of("orders:write"), caller.scopes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"{\\\"sub\\\":\\\"anna\\\"}\"", "7", "null"})
  void restApi_customAuthorizerWhoseContextHasAScalarClaims_isStillFlat(String claims) {
    String event =
        Events.sample("rest-api-custom-authorizer")
            .replace("\"tenant\": \"north\"", "\"claims\": " + claims);
    Caller caller =
        Objects.requireNonNull(read(new EventReader(EventSource.REST_API), event).caller());
    assertEquals("user|a1b2c3d4", caller.claim("principalId").orElseThrow());
    assertEquals(!claims.equals("null"), caller.claim("claims").isPresent());
  }

  @Test
  void restApi_iamAuthorization_namesItsPrincipal() {
    Caller caller = caller(EventSource.REST_API, "rest-api-iam");
    assertEquals("arn:aws:iam::123456789012:user/anna", caller.principal().orElseThrow());
    assertTrue(caller.claim("accessKey").isEmpty());
  }

  @Test
  void restApi_noAuthorizer_namesNoCaller() {
    assertNull(request(EventSource.REST_API, "rest-api").caller());
  }

  @ParameterizedTest
  @EnumSource(names = {"HTTP_API", "FUNCTION_URL"})
  void format2_sample_readsEachPart(EventSource source) {
    HttpEvent event = request(source, Events.samples(source).get(0));
    assertEquals("POST", event.method());
    assertEquals("/tenants/north/orders", event.path());
    assertEquals("203.0.113.7", event.sourceAddress());
    assertEquals("application/json", event.headers().first("Content-Type").orElseThrow());
    assertEquals(List.of("2"), event.query().all("page"));
    assertEquals(List.of("a", "b c"), event.query().all("tag"));
    assertEquals(Events.ORDER, Objects.requireNonNull(event.body()).get());
    assertFalse(event.multiValueHeaders());
    assertNull(event.caller());
  }

  @Test
  void httpApi_cookies_readAsTheirHeader() {
    HttpEvent event = request(EventSource.HTTP_API, "http-api");
    assertEquals(List.of("theme=dark; session=s3cr3t"), event.headers().all("cookie"));
  }

  @Test
  void httpApi_jwtWithoutRouteScopes_takesTheScopeClaim() {
    Caller caller = caller(EventSource.HTTP_API, "http-api-jwt");
    assertEquals("anna", caller.claim("sub").orElseThrow());
    assertEquals(Set.of("orders:read", "orders:write"), caller.scopes());
  }

  @Test
  void httpApi_jwtWithoutScopeClaim_takesTheListedScopes() {
    assertEquals(
        Set.of("orders:write"), caller(EventSource.HTTP_API, "http-api-jwt-scopes").scopes());
  }

  @Test
  void httpApi_lambdaAuthorizer_takesScalarsAndListsOfTexts() {
    Caller caller = caller(EventSource.HTTP_API, "http-api-lambda-authorizer");
    assertEquals("anna", caller.claim("principal").orElseThrow());
    assertEquals("3", caller.claim("level").orElseThrow());
    assertTrue(caller.claim("roles").isEmpty());
    assertTrue(caller.claim("nested").isEmpty());
    assertTrue(caller.claim("none").isEmpty());
    assertEquals(Set.of("orders:write"), caller.scopes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"http-api-iam", "function-url-iam"})
  void format2_iamAuthorizer_takesTheIdentity(String sample) {
    EventSource source =
        sample.startsWith("http") ? EventSource.HTTP_API : EventSource.FUNCTION_URL;
    Caller caller = caller(source, sample);
    assertEquals("arn:aws:iam::123456789012:user/anna", caller.principal().orElseThrow());
    assertEquals(sample.startsWith("http"), caller.claim("cognitoIdentityId").isPresent());
    assertTrue(caller.claim("accessKey").isEmpty());
    assertEquals(Set.of(), caller.scopes());
  }

  @Test
  void alb_singleValues_areDecodedOnce() {
    HttpEvent event = request(EventSource.ALB, "alb");
    assertEquals("/tenants/north sea/orders", event.path());
    assertEquals(List.of("b c!"), event.query().all("tag"));
    assertEquals("203.0.113.7", event.sourceAddress());
    assertFalse(event.multiValueHeaders());
  }

  @Test
  void alb_multiValues_areListsAndDecodedOnce() {
    HttpEvent event = request(EventSource.ALB, "alb-multi-value");
    assertEquals(List.of("a", "b c!"), event.query().all("tag"));
    assertEquals("203.0.113.7", event.sourceAddress());
    assertTrue(event.multiValueHeaders());
  }

  @Test
  void alb_healthCheck_hasNoBodyAndNoAddress() {
    HttpEvent event = request(EventSource.ALB, "alb-health-check");
    assertNull(event.body());
    assertNull(event.sourceAddress());
  }

  @Test
  void alb_doublyEncoded_isDecodedOnceOnly() {
    String event =
        Events.small(EventSource.ALB)
            .replace("\"path\":\"/orders\"", "\"path\":\"/%252e%252e/orders\"")
            .replace(
                "\"queryStringParameters\":{}", "\"queryStringParameters\":{\"a%252b\":\"%2541\"}");
    HttpEvent read = read(new EventReader(EventSource.ALB), event);
    assertEquals("/%2e%2e/orders", read.path());
    assertEquals(List.of("%41"), read.query().all("a%2b"));
  }

  @Test
  void alb_namesThatDecodeToOne_areOneParameterWithTwoValues() {
    String event =
        Events.small(EventSource.ALB)
            .replace(
                "\"queryStringParameters\":{}",
                "\"queryStringParameters\":{\"id\":\"1\",\"%69d\":\"2\"}");
    assertEquals(
        List.of("1", "2"), read(new EventReader(EventSource.ALB), event).query().all("id"));
  }

  @Test
  void alb_emptyForwardedFor_isNoAddress() {
    String event =
        Events.request(EventSource.ALB, null, null, ",\"x-forwarded-for\":\"10.0.0.1, \"");
    assertNull(read(new EventReader(EventSource.ALB), event).sourceAddress());
  }

  @Test
  void sqs_standard_hasNoGroups() {
    List<RecordEvent> records = records(Events.sample("sqs"));
    assertEquals(2, records.size());
    assertEquals("059f36b4-87a3-44ab-83d2-661975970001", records.get(0).id());
    assertEquals(Events.ORDER, records.get(0).body());
    assertNull(records.get(0).group());
  }

  @Test
  void sqs_fifo_hasGroups() {
    List<String> groups = new ArrayList<>();
    for (RecordEvent record : records(Events.sample("sqs-fifo"))) {
      groups.add(record.group());
    }
    assertEquals(List.of("a", "b", "a"), groups);
  }

  @Test
  void sqs_groupOnStandardQueue_ordersNothing() {
    for (RecordEvent record : records(Events.sample("sqs-fair-queue"))) {
      assertNull(record.group());
    }
  }

  @Test
  void sqs_noRecords_isAnEmptyBatch() {
    assertEquals(List.of(), records("{\"Records\":[]}"));
  }
}
