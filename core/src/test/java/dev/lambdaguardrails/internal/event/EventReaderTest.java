// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.Caller;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import dev.lambdaguardrails.testing.Events;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {
  private static HttpEvent request(EventSource source, String sample) {
    return new EventReader(source).request(Events.sample(sample));
  }

  private static void read(EventSource source, String event) {
    EventReader reader = new EventReader(source);
    if (source.isRequest()) {
      assertFalse(reader.request(event).method().isEmpty());
    } else {
      assertFalse(reader.records(event).isEmpty());
    }
  }

  private static String refusal(EventSource source, String event) {
    return assertThrows(Refusal.class, () -> read(source, event), source + " " + event).code();
  }

  private static Caller caller(EventSource source, String sample) {
    return Objects.requireNonNull(request(source, sample).caller());
  }

  // Every source's own events.

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
    assertEquals(Events.ORDER, event.body());
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
    assertEquals("staff", caller.claim("cognito:groups").orElseThrow());
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
        Objects.requireNonNull(new EventReader(EventSource.REST_API).request(event).caller());
    assertEquals("user|a1b2c3d4", caller.claim("principalId").orElseThrow());
    assertEquals(!claims.equals("null"), caller.claim("claims").isPresent());
  }

  @Test
  void restApi_iamAuthorization_namesNoCaller() {
    assertNull(request(EventSource.REST_API, "rest-api-iam").caller());
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
    assertEquals(Events.ORDER, event.body());
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
  void httpApi_lambdaAuthorizer_takesScalarsOnly() {
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
    assertEquals("arn:aws:iam::123456789012:user/anna", caller.claim("userArn").orElseThrow());
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
    HttpEvent read = new EventReader(EventSource.ALB).request(event);
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
        List.of("1", "2"), new EventReader(EventSource.ALB).request(event).query().all("id"));
  }

  @Test
  void alb_emptyForwardedFor_isNoAddress() {
    String event =
        Events.request(EventSource.ALB, null, null, ",\"x-forwarded-for\":\"10.0.0.1, \"");
    assertNull(new EventReader(EventSource.ALB).request(event).sourceAddress());
  }

  @Test
  void sqs_standard_hasNoGroups() {
    List<RecordEvent> records = new EventReader(EventSource.SQS).records(Events.sample("sqs"));
    assertEquals(2, records.size());
    assertEquals("059f36b4-87a3-44ab-83d2-661975970001", records.get(0).id());
    assertEquals(Events.ORDER, records.get(0).body());
    assertNull(records.get(0).group());
  }

  @Test
  void sqs_fifo_hasGroups() {
    List<String> groups = new ArrayList<>();
    for (RecordEvent record : new EventReader(EventSource.SQS).records(Events.sample("sqs-fifo"))) {
      groups.add(record.group());
    }
    assertEquals(List.of("a", "b", "a"), groups);
  }

  @Test
  void sqs_groupOnStandardQueue_ordersNothing() {
    for (RecordEvent record :
        new EventReader(EventSource.SQS).records(Events.sample("sqs-fair-queue"))) {
      assertNull(record.group());
    }
  }

  @Test
  void sqs_noRecords_isAnEmptyBatch() {
    assertEquals(List.of(), new EventReader(EventSource.SQS).records("{\"Records\":[]}"));
  }

  // Everybody else's events.

  static Stream<Arguments> strangers() {
    List<Arguments> pairs = new ArrayList<>();
    for (EventSource declared : EventSource.values()) {
      for (EventSource actual : EventSource.values()) {
        if (actual != declared) {
          for (String sample : Events.samples(actual)) {
            pairs.add(Arguments.of(declared, sample));
          }
        }
      }
      for (String sample : Events.foreign()) {
        pairs.add(Arguments.of(declared, sample));
      }
    }
    return pairs.stream();
  }

  @ParameterizedTest
  @MethodSource("strangers")
  void reader_eventOfAnotherSource_refuses(EventSource declared, String sample) {
    assertEquals("event-source", refusal(declared, Events.sample(sample)));
  }

  static Stream<Arguments> wrongTypes() {
    List<Arguments> rows = new ArrayList<>();
    wrong(rows, EventSource.REST_API, "resource", "\"/orders\"");
    wrong(rows, EventSource.REST_API, "path", "\"/orders\"");
    wrong(rows, EventSource.REST_API, "httpMethod", "\"POST\"");
    wrong(rows, EventSource.REST_API, "apiId", "\"a1\"");
    wrong(rows, EventSource.REST_API, "sourceIp", "\"203.0.113.7\"", "null");
    wrong(rows, EventSource.REST_API, "Content-Type", "[\"application/json\"]", "null");
    wrong(rows, EventSource.REST_API, "isBase64Encoded", "false");
    for (EventSource format2 : List.of(EventSource.HTTP_API, EventSource.FUNCTION_URL)) {
      wrong(rows, format2, "version", "\"2.0\"");
      wrong(rows, format2, "rawPath", "\"/orders\"");
      wrong(rows, format2, "rawQueryString", "\"\"");
      wrong(rows, format2, "Content-Type", "\"application/json\"");
      wrong(rows, format2, "method", "\"POST\"");
      wrong(rows, format2, "sourceIp", "\"203.0.113.7\"");
      wrong(rows, format2, "isBase64Encoded", "false");
    }
    wrong(rows, EventSource.ALB, "targetGroupArn", "\"arn:a\"");
    wrong(rows, EventSource.ALB, "httpMethod", "\"POST\"");
    wrong(rows, EventSource.ALB, "path", "\"/orders\"");
    wrong(rows, EventSource.ALB, "queryStringParameters", "{}", "null");
    wrong(rows, EventSource.ALB, "Content-Type", "\"application/json\"");
    wrong(rows, EventSource.ALB, "isBase64Encoded", "false");
    wrong(rows, EventSource.SQS, "messageId", "\"m1\"");
    wrong(rows, EventSource.SQS, "eventSource", "\"aws:sqs\"");
    wrong(rows, EventSource.SQS, "eventSourceARN", "\"arn:aws:sqs:eu-west-1:123456789012:orders\"");
    wrong(rows, EventSource.SQS, "body", Events.quote(Events.ORDER));
    return rows.stream();
  }

  /** Every JSON type but the field's own, and but those that stand for its absence. */
  private static void wrong(
      List<Arguments> rows, EventSource source, String field, String value, String... alsoFine) {
    for (String other : List.of("7", "true", "null", "[7]", "{\"a\":7}", "\"x\"")) {
      boolean ownType = other.charAt(0) == (value.equals("false") ? 't' : value.charAt(0));
      boolean container = value.startsWith("{") || value.startsWith("[");
      if ((!ownType || container) && !List.of(alsoFine).contains(other)) {
        rows.add(Arguments.of(source, '"' + field + "\":" + value, '"' + field + "\":" + other));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("wrongTypes")
  void reader_fieldOfWrongType_refuses(EventSource source, String field, String wrong) {
    String event = Events.small(source);
    assertTrue(event.contains(field), event);
    assertEquals("event-source", refusal(source, event.replace(field, wrong)));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQS")
  void reader_bodyOfWrongType_refuses(EventSource source) {
    String event = Events.request(source, null);
    for (String body : List.of("7", "true", "{}", "[]")) {
      assertEquals(
          "event-source", refusal(source, event.replace("\"body\":null", "\"body\":" + body)));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"REST_API", "HTTP_API", "FUNCTION_URL"})
  void reader_authorizerOfWrongType_refuses(EventSource source) {
    for (String sample : Events.samples(source)) {
      String event = Events.sample(sample);
      assertEquals(
          "event-source",
          refusal(
              source,
              event
                  .replaceFirst("\"requestContext\": \\{", "$0\"authorizer\":[\"scope\"],")
                  .replaceFirst("(?s),\\s*\"authorizer\": \\{.*?\\n {4}\\}", "")));
    }
  }

  @ParameterizedTest
  @EnumSource
  void reader_neededFieldAbsent_refuses(EventSource source) {
    List<String> needed =
        switch (source) {
          case REST_API -> List.of("resource", "path", "httpMethod", "requestContext", "apiId");
          case HTTP_API, FUNCTION_URL ->
              List.of("version", "rawPath", "requestContext", "http", "method", "domainName");
          case ALB -> List.of("path", "httpMethod", "requestContext", "elb", "targetGroupArn");
          case SQS -> List.of("Records", "messageId", "body", "eventSource");
        };
    for (String field : needed) {
      if (source == EventSource.HTTP_API && field.equals("domainName")) {
        continue;
      }
      String event = Events.small(source).replace('"' + field + "\":", "\"" + field + "2\":");
      assertEquals("event-source", refusal(source, event), field);
    }
  }

  @ParameterizedTest
  @EnumSource
  void reader_fieldItDoesNotNeed_mayBeAnything(EventSource source) {
    for (String anything : List.of("7", "null", "[[{\"a\":[]}]]", "{\"body\":\"x\"}")) {
      read(source, "{\"somethingNew\":" + anything + "," + Events.small(source).substring(1));
    }
  }

  @ParameterizedTest
  @EnumSource
  void reader_documentThatIsNoObject_refuses(EventSource source) {
    for (String event : List.of("7", "\"x\"", "null", "true", "[]", "[{}]", "{}")) {
      assertEquals("event-source", refusal(source, event));
    }
  }

  @ParameterizedTest
  @EnumSource
  void reader_fieldTwice_refuses(EventSource source) {
    String event = Events.small(source);
    String first = event.substring(1, event.length() - 1);
    assertEquals("event-not-json", refusal(source, "{" + first + "," + first + "}"));
  }

  @ParameterizedTest
  @EnumSource
  void reader_textBehindTheEvent_refuses(EventSource source) {
    for (String tail : List.of("x", "{}", "null", ",", "\u0000", "]")) {
      assertEquals("event-not-json", refusal(source, Events.small(source) + tail));
    }
  }

  @ParameterizedTest
  @EnumSource
  void reader_whitespaceOnly_refuses(EventSource source) {
    assertEquals("event-not-json", refusal(source, " \r\n\t "));
  }

  @ParameterizedTest
  @EnumSource
  void reader_everyPrefix_refuses(EventSource source) {
    for (String sample : Events.samples(source)) {
      String event = Events.sample(sample).strip();
      for (int length = 1; length < event.length(); length++) {
        assertEquals("event-not-json", refusal(source, event.substring(0, length)));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void reader_loneSurrogate_refuses(EventSource source) {
    for (String lone : List.of("\ud800", "\udc00", "\\ud800", "\\uDC00", "\\ud800\\ud800")) {
      String event = "{\"x\":\"" + lone + "\"," + Events.small(source).substring(1);
      assertEquals("event-not-utf8", refusal(source, event), lone);
    }
  }

  @ParameterizedTest
  @EnumSource
  void reader_byteOrderMark_refuses(EventSource source) {
    assertEquals("event-not-json", refusal(source, "\ufeff" + Events.small(source)));
  }

  @ParameterizedTest
  @EnumSource
  void reader_tooDeepOrTooManyTokensOrTooLong_refusesAsALimit(EventSource source) {
    String small = Events.small(source).substring(1);
    for (String huge :
        List.of(
            "[".repeat(65) + "]".repeat(65),
            "[" + "1,".repeat(1_000_000) + "1]",
            "{\"" + "n".repeat(8 * 1024 + 1) + "\":1}",
            "1".repeat(65))) {
      assertEquals("event-limit", refusal(source, "{\"x\":" + huge + "," + small));
    }
  }

  // What each reader refuses of its own.

  @Test
  void sqs_idThatCouldNotBeReported_refuses() {
    for (String id : List.of("", " ", "a b", "a\nb", "\u00e4", "x".repeat(101))) {
      assertEquals(
          "event-source", refusal(EventSource.SQS, Events.batch(Events.message(id, "{}"))), id);
    }
    read(EventSource.SQS, Events.batch(Events.message("x".repeat(100), "{}")));
  }

  @Test
  void sqs_idTwice_refuses() {
    String twice = Events.batch(Events.message("m", "{}"), Events.message("m", "{}"));
    assertEquals("event-source", refusal(EventSource.SQS, twice));
  }

  @Test
  void sqs_fifoMessageWithoutGroup_refuses() {
    String event = Events.batch(Events.message("m", "{}").replace(":orders\"", ":orders.fifo\""));
    assertEquals("event-source", refusal(EventSource.SQS, event));
  }

  @Test
  void sqs_recordsOfAnotherServiceAmongThem_refuses() {
    String event =
        Events.batch(
            Events.message("a", "{}"), Events.message("b", "{}").replace("aws:sqs\"", "aws:s3\""));
    assertEquals("event-source", refusal(EventSource.SQS, event));
  }

  @Test
  void functionUrl_domainOfAnApi_refuses() {
    String event =
        Events.small(EventSource.FUNCTION_URL)
            .replace("a.lambda-url.eu-west-1", "lambda-url.execute-api.eu-west-1");
    assertEquals("event-source", refusal(EventSource.FUNCTION_URL, event));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "%4", "%zz", "%u0041", "%C0%AF", "%ED%A0%80", "%FF", "%E2%82"})
  void parameters_badlyEncoded_refused(String bad) {
    RefusalCode encoding = RefusalCode.BAD_ENCODING;
    String alb = Events.small(EventSource.ALB);
    assertEquals(
        encoding.code(), refusal(EventSource.ALB, alb.replace("\"/orders\"", "\"/" + bad + "\"")));
    assertEquals(
        encoding.code(),
        refusal(
            EventSource.ALB,
            alb.replace(
                "\"queryStringParameters\":{}",
                "\"queryStringParameters\":{\"a\":\"" + bad + "\"}")));
    assertEquals(
        encoding.code(),
        refusal(
            EventSource.HTTP_API,
            Events.small(EventSource.HTTP_API)
                .replace("\"rawQueryString\":\"\"", "\"rawQueryString\":\"a=" + bad + "\"")));
    assertEquals(
        encoding.code(),
        refusal(
            EventSource.REST_API,
            Events.small(EventSource.REST_API)
                .replace("\"path\":\"/orders\"", "\"path\":\"/" + bad + "\"")));
    assertEquals(
        encoding.code(),
        refusal(
            EventSource.REST_API,
            Events.small(EventSource.REST_API)
                .replace("\"path\"", "\"pathParameters\":{\"a\":\"" + bad + "\"},\"path\"")));
  }
}
