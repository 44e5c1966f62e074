// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.Batch;
import dev.lambdaguardrails.Control;
import dev.lambdaguardrails.DuplicateFilter;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.FunctionFailed;
import dev.lambdaguardrails.InMemoryDuplicates;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.RatePer;
import dev.lambdaguardrails.Response;
import dev.lambdaguardrails.SecurityEvent;
import dev.lambdaguardrails.bind.Input;
import dev.lambdaguardrails.bind.Output;
import dev.lambdaguardrails.bind.Part;
import dev.lambdaguardrails.failure.Fault;
import dev.lambdaguardrails.failure.FaultCode;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import dev.lambdaguardrails.guard.Guard;
import dev.lambdaguardrails.testing.Answer;
import dev.lambdaguardrails.testing.Events;
import dev.lambdaguardrails.testing.FakeContext;
import dev.lambdaguardrails.testing.Guards;
import dev.lambdaguardrails.testing.Order;
import dev.lambdaguardrails.testing.RecordingEvents;
import dev.lambdaguardrails.testing.WordInspector;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every source, control and code by name: a switch that does not know a new constant does not
 * compile, so that none comes without its classification and its provocation. Long because it is
 * the list of them all.
 */
@Timeout(60)
class ClassificationTest {
  private final RecordingEvents events = new RecordingEvents();

  @ParameterizedTest
  @EnumSource
  void source_isRequestOrRecords(EventSource source) {
    boolean request =
        switch (source) {
          case REST_API, HTTP_API, FUNCTION_URL, ALB, VPC_LATTICE, WEBSOCKET -> true;
          case DIRECT, STEP_FUNCTIONS, APPSYNC -> true;
          case REST_AUTHORIZER, WEBSOCKET_AUTHORIZER, APPSYNC_AUTHORIZER -> true;
          case HTTP_AUTHORIZER, HTTP_POLICY_AUTHORIZER -> true;
          case COGNITO_PRE_SIGN_UP, COGNITO_POST_CONFIRMATION, COGNITO_PRE_AUTHENTICATION -> true;
          case COGNITO_POST_AUTHENTICATION, COGNITO_PRE_TOKEN_GENERATION -> true;
          case COGNITO_CUSTOM_MESSAGE, COGNITO_DEFINE_CHALLENGE, COGNITO_CREATE_CHALLENGE -> true;
          case COGNITO_VERIFY_CHALLENGE, COGNITO_USER_MIGRATION -> true;
          case FIREHOSE -> false;
          case SQS, SNS_SQS, S3_SQS, DYNAMODB, KINESIS -> false;
          case MSK, SELF_MANAGED_KAFKA, ACTIVEMQ, RABBITMQ -> false;
          case SNS, EVENTBRIDGE, S3, S3_EVENTBRIDGE, CLOUDWATCH_LOGS -> false;
        };
    assertEquals(request, source.isRequest());
  }

  @ParameterizedTest
  @EnumSource
  void control_hasItsCodes(Control control) {
    boolean refuses =
        switch (control) {
          case ADMISSION, ACCESS, BINDING, VALIDATION, INSPECTION, FUNCTION -> true;
          case ANSWER -> false;
        };
    boolean found = false;
    for (RefusalCode code : RefusalCode.values()) {
      found |= code.control() == control;
    }
    assertEquals(refuses, found);
  }

  @ParameterizedTest
  @EnumSource
  void refusalCode_hasItsStatusAndControl(RefusalCode code) {
    int status =
        switch (code) {
          case CALLER_UNKNOWN, TOKEN -> 401;
          case ACCESS_DENIED, SIGNATURE, EVENT_ORIGIN, STALE -> 403;
          case RATE_LIMIT -> 429;
          case EVENT_TOO_LARGE, BODY_TOO_LARGE -> 413;
          case CONTENT_TYPE -> 415;
          case VALUE_REFUSED, CONSTRAINTS, INJECTION, UNSAFE_FOR_SINK -> 422;
          case EVENT_EMPTY,
              EVENT_NOT_UTF8,
              EVENT_NOT_JSON,
              EVENT_LIMIT,
              EVENT_SOURCE,
              BAD_ENCODING,
              BODY_NOT_BASE64,
              BODY_NOT_GZIP,
              BODY_NOT_UTF8,
              BODY_MISSING,
              BODY_UNEXPECTED,
              BODY_NOT_JSON,
              BODY_TOO_DEEP,
              BODY_TOO_MANY_TOKENS,
              NAME_TOO_LONG,
              STRING_TOO_LONG,
              NUMBER_TOO_LONG,
              NUMBER_RANGE,
              DUPLICATE_FIELD,
              UNKNOWN_FIELD,
              TYPE_MISMATCH,
              VALUE_MISSING,
              REPEATED_PARAMETER ->
              400;
        };
    Control control =
        switch (code) {
          case EVENT_EMPTY,
              EVENT_TOO_LARGE,
              EVENT_NOT_UTF8,
              EVENT_NOT_JSON,
              EVENT_LIMIT,
              EVENT_SOURCE,
              BAD_ENCODING,
              BODY_TOO_LARGE ->
              Control.ADMISSION;
          case CALLER_UNKNOWN, TOKEN, ACCESS_DENIED, SIGNATURE, EVENT_ORIGIN, STALE, RATE_LIMIT ->
              Control.ACCESS;
          case CONSTRAINTS -> Control.VALIDATION;
          case INJECTION -> Control.INSPECTION;
          case UNSAFE_FOR_SINK -> Control.FUNCTION;
          default -> Control.BINDING;
        };
    assertEquals(status, code.status());
    assertEquals(control, code.control());
    assertTrue(code.code().matches("[a-z0-9-]{4,64}"));
    assertFalse(code.title().isBlank());
  }

  @Test
  void codes_areUnique() {
    Set<String> codes = new HashSet<>();
    for (RefusalCode code : RefusalCode.values()) {
      assertTrue(codes.add(code.code()));
    }
    for (FaultCode code : FaultCode.values()) {
      assertTrue(codes.add(code.code()));
    }
  }

  // Provocation of every refusal.

  @ParameterizedTest
  @EnumSource
  void refusalCode_isProvoked(RefusalCode code) {
    String order = Events.ORDER;
    switch (code) {
      case EVENT_EMPTY -> refused(code, "");
      case EVENT_TOO_LARGE -> refused(code, " ".repeat(1024 * 1024 + 1));
      case EVENT_NOT_UTF8 -> refused(code, new byte[] {'"', (byte) 0xFF, '"'});
      case EVENT_NOT_JSON -> refused(code, "{]");
      case EVENT_LIMIT -> refused(code, "{\"x\":" + "9".repeat(65) + "}");
      case EVENT_SOURCE -> refused(code, Events.sample("alb"));
      case BAD_ENCODING ->
          refused(
              code,
              request(order).replace("\"rawQueryString\":\"\"", "\"rawQueryString\":\"a=%\""));
      case BODY_TOO_LARGE -> record(code, order + " ".repeat(1024 * 1024));
      case CALLER_UNKNOWN -> scoped(code, request(order));
      // Only a verifier provokes it: CallerVerifierTest and AlbCallerTest do.
      case TOKEN -> assertEquals(401, code.status());
      case RATE_LIMIT ->
          answered(
              code,
              Guards.call(
                  Guards.around(EventSource.HTTP_API, events)
                      .publicAccess()
                      .rateLimit(RatePer.SOURCE_IP, "sub", 1, 1, (key, requests, seconds) -> 1)
                      .serve(ClassificationTest::unreachable, Order.input(), Order.output()),
                  request(order)));
      case EVENT_ORIGIN ->
          answered(
              code,
              Guards.call(
                  Guards.around(EventSource.HTTP_API, events)
                      .publicAccess()
                      .trust(List.of("123456789012"), List.of(), List.of())
                      .serve(ClassificationTest::unreachable, Order.input(), Order.output()),
                  request(order)));
      // The event of a test says nowhere when it was sent.
      case STALE ->
          answered(
              code,
              Guards.call(
                  Guards.around(EventSource.HTTP_API, events)
                      .publicAccess()
                      .maxAge(60, 0)
                      .serve(ClassificationTest::unreachable, Order.input(), Order.output()),
                  request(order)));
      case SIGNATURE -> unsigned(code, request(order));
      case ACCESS_DENIED -> scoped(code, Events.requestWithScopes(order, "b"));
      case CONTENT_TYPE ->
          refused(code, Events.request(EventSource.HTTP_API, order, "text/plain", ""));
      case BODY_NOT_BASE64 -> refused(code, base64("***"));
      case BODY_NOT_GZIP -> {
        Guard guard =
            Guards.serve(
                Guards.around(EventSource.KINESIS, events).batch(Batch.PARTIAL),
                EventSource.KINESIS,
                ClassificationTest::unreachable);
        String good = Events.records(EventSource.KINESIS, order);
        String gzip = Events.base64(new byte[] {0x1F, (byte) 0x8B, 8});
        Guards.call(guard, good.replaceFirst("\"data\":\"[^\"]*", "\"data\":\"" + gzip));
        assertEquals(code.code(), events.only().code());
      }
      case BODY_NOT_UTF8 -> refused(code, base64("/w=="));
      case BODY_MISSING -> refused(code, request(null));
      case BODY_UNEXPECTED -> unexpected(code, request(order));
      case BODY_NOT_JSON -> refused(code, request("{'item':'tea'}"));
      case BODY_TOO_DEEP -> refused(code, request("{\"item\":" + "[".repeat(32)), skipping());
      case BODY_TOO_MANY_TOKENS ->
          refused(code, request("{\"item\":[" + "1,".repeat(100_000) + "1]}"), skipping());
      case NAME_TOO_LONG -> refused(code, request("{\"" + "n".repeat(257) + "\":1}"));
      case STRING_TOO_LONG ->
          refused(code, request("{\"item\":\"" + "s".repeat(256 * 1024 + 1) + "\"}"));
      case NUMBER_TOO_LONG -> refused(code, request("{\"quantity\":" + "1".repeat(65) + "}"));
      case NUMBER_RANGE -> refused(code, request("{\"quantity\":2147483648}"));
      case DUPLICATE_FIELD -> refused(code, request("{\"quantity\":1,\"quantity\":2}"));
      case UNKNOWN_FIELD -> refused(code, request("{\"admin\":true}"));
      case TYPE_MISMATCH -> refused(code, request("{\"quantity\":\"1\"}"));
      case VALUE_MISSING -> refused(code, request("{\"quantity\":1}"));
      case REPEATED_PARAMETER ->
          refused(
              code,
              request(order).replace("\"rawQueryString\":\"\"", "\"rawQueryString\":\"p=1&p=2\""),
              Order.input(new Part("p", Part.Origin.QUERY, "p", Part.Form.TEXT, false)));
      case CONSTRAINTS -> refused(code, request("{\"item\":\"a\",\"quantity\":0}"));
      case INJECTION -> injected(code, request(order.replace("tea", "attack")));
      case UNSAFE_FOR_SINK -> unsafe(code, request(order));
      // Only a type's own constructor provokes it: the reference path's tests do.
      case VALUE_REFUSED -> assertEquals(422, code.status());
    }
  }

  /** An input that skips what it does not know, so that only the parser can refuse it. */
  private static Input<Order> skipping() {
    return new Input<>(
        new dev.lambdaguardrails.bind.Binder<Order>() {
          @Override
          public dev.lambdaguardrails.bind.InputShape shape() {
            return dev.lambdaguardrails.bind.InputShape.BODY;
          }

          @Override
          public Order bind(dev.lambdaguardrails.bind.Payload payload) throws java.io.IOException {
            try (com.fasterxml.jackson.core.JsonParser json = payload.openBody()) {
              json.nextToken();
              json.skipChildren();
            }
            return new Order("a", 1);
          }

          @Override
          public Order bindLeniently(dev.lambdaguardrails.bind.Payload payload) {
            return new Order("a", 1);
          }
        },
        order -> List.of());
  }

  private static String request(String body) {
    return Events.request(EventSource.HTTP_API, body);
  }

  private static String base64(String body) {
    return request(body).replace("\"isBase64Encoded\":false", "\"isBase64Encoded\":true");
  }

  private void refused(RefusalCode code, String event) {
    refused(code, event, Order.input());
  }

  private void refused(RefusalCode code, String event, Input<Order> input) {
    Guard guard =
        Guards.around(EventSource.HTTP_API, events)
            .publicAccess()
            .serve(ClassificationTest::unreachable, input, Order.output());
    answered(code, Guards.call(guard, event));
  }

  private void refused(RefusalCode code, byte[] event) {
    Guard guard =
        Guards.around(EventSource.HTTP_API, events)
            .publicAccess()
            .serve(ClassificationTest::unreachable, Order.input(), Order.output());
    answered(code, Guards.call(guard, event, new FakeContext()));
  }

  private void injected(RefusalCode code, String event) {
    Guard guard =
        Guards.around(EventSource.HTTP_API, events)
            .publicAccess()
            .inspect(new WordInspector(true))
            .serve(ClassificationTest::unreachable, Order.input(), Order.output());
    answered(code, Guards.call(guard, event));
  }

  private void scoped(RefusalCode code, String event) {
    Guard guard =
        Guards.around(EventSource.HTTP_API, events)
            .allowScopes("a")
            .serve(ClassificationTest::unreachable, Order.input(), Order.output());
    answered(code, Guards.call(guard, event));
  }

  private void unsigned(RefusalCode code, String event) {
    Guard guard =
        Guards.around(EventSource.HTTP_API, events)
            .verifiedBy((body, headers) -> false)
            .serve(ClassificationTest::unreachable, Order.input(), Order.output());
    answered(code, Guards.call(guard, event));
  }

  /** What the sinks of the validation module throw within the function. */
  private void unsafe(RefusalCode code, String event) {
    Guard guard =
        Guards.around(EventSource.HTTP_API, events)
            .publicAccess()
            .serve(
                (input, call) -> {
                  throw Refusal.of(code);
                },
                Order.input(),
                Order.output());
    answered(code, Guards.call(guard, event));
  }

  private void unexpected(RefusalCode code, String event) {
    Guard guard =
        Guards.around(EventSource.HTTP_API, events)
            .publicAccess()
            .serve(
                (none, call) -> {
                  throw new AssertionError("reached");
                },
                Input.none(),
                Output.none());
    answered(code, Guards.call(guard, event));
  }

  private void record(RefusalCode code, String body) {
    Guard guard =
        Guards.around(EventSource.SQS, events)
            .batch(Batch.PARTIAL)
            .serve(ClassificationTest::unreachable, Order.input(), Output.none());
    String answer = Guards.call(guard, Events.batch(Events.message("1", body)));
    assertEquals(List.of("1"), Answer.failures(answer));
    assertEquals(code.code(), events.only().code());
  }

  private void answered(RefusalCode code, String json) {
    Answer answer = Answer.of(json);
    assertEquals(code.status(), answer.status());
    assertEquals(code.code(), answer.problem());
    assertTrue(answer.body().contains("\"title\":\"" + code.title() + "\""));
    SecurityEvent event = events.only();
    assertEquals(SecurityEvent.Kind.REFUSAL, event.kind());
    assertEquals(code.code(), event.code());
    assertEquals(code.control(), event.control());
    assertEquals(code.status(), event.status());
  }

  private static Object unreachable(Order order, Invocation call) {
    throw new AssertionError("reached");
  }

  // Provocation of every fault.

  @ParameterizedTest
  @EnumSource
  void faultCode_isProvoked(FaultCode code) {
    switch (code) {
      case FUNCTION_FAILED ->
          faulty(
              code,
              (order, call) -> {
                throw new IllegalStateException();
              });
      case DEADLINE -> {
        CountDownLatch never = new CountDownLatch(1);
        faulty(
            code,
            (order, call) -> {
              never.await();
              return order;
            });
      }
      case CONTROL_FAILED ->
          faulty(
              code,
              Order.output(),
              new Input<>(
                  Order.input().binder(),
                  order -> {
                    throw new IllegalStateException();
                  }));
      case INPUT_OUT_OF_SCOPE ->
          faulty(
              code,
              Order.output(),
              new Input<>(
                  Order.input().binder(),
                  order -> {
                    throw Fault.of(FaultCode.INPUT_OUT_OF_SCOPE);
                  }));
      case ANSWER_OUT_OF_SCOPE ->
          faulty(
              code,
              new Output<>(
                  Order.output().writer(),
                  order -> {
                    throw Fault.of(FaultCode.ANSWER_OUT_OF_SCOPE);
                  }),
              Order.input());
      case ANSWER_INVALID -> faulty(code, (order, call) -> new Order("a", 0));
      case ANSWER_MISSING -> faulty(code, (order, call) -> null);
      case ANSWER_UNWRITABLE ->
          faulty(
              code,
              new Output<>(
                  (order, out) -> {
                    throw new IllegalStateException();
                  },
                  order -> List.of()),
              Order.input());
      case ANSWER_TOO_LARGE ->
          faulty(code, (order, call) -> new Order("x".repeat(6 * 1024 * 1024), 1));
      case ANSWER_HEADERS ->
          faulty(code, (order, call) -> Response.of(200, order).header("a", "\n"));
      case QUARANTINE_FAILED -> quarantineFails();
      case RECORD_RUNNING -> {
        InMemoryDuplicates duplicates = new InMemoryDuplicates();
        duplicates.begin("SQS:1");
        filtered(code, duplicates);
      }
      case DUPLICATES_FAILED ->
          filtered(
              code,
              new DuplicateFilter() {
                @Override
                public Found begin(String key) {
                  throw new IllegalStateException();
                }

                @Override
                public void done(String key) {}

                @Override
                public void failed(String key) {}
              });
      // Only a store of secrets provokes it: the tests of secrets do.
      case SECRET_UNAVAILABLE -> assertEquals(503, code.status());
      // Only a verifier of callers provokes it: CallerVerifierTest does.
      case KEYS_UNAVAILABLE -> assertEquals(503, code.status());
      // Only a store of limits provokes it: RateLimitTest does.
      case RATE_UNKNOWN -> assertEquals(503, code.status());
      case INIT_FAILED -> {
        RuntimeException thrown =
            Guards.around(EventSource.HTTP_API, events).initFailed(new IllegalStateException());
        assertEquals(FunctionFailed.class, thrown.getClass());
        assertEquals(code.code(), events.only().code());
      }
    }
    assertTrue(code.code().matches("[a-z0-9-]{4,64}"));
    int status =
        switch (code) {
          case DEADLINE, SECRET_UNAVAILABLE, KEYS_UNAVAILABLE, RATE_UNKNOWN, RECORD_RUNNING -> 503;
          default -> 500;
        };
    assertEquals(status, code.status());
  }

  private void filtered(FaultCode code, DuplicateFilter filter) {
    Guard guard =
        Guards.around(EventSource.SQS, events)
            .duplicates(filter)
            .serve(ClassificationTest::unreachable, Order.input(), Output.none());
    assertThrows(
        FunctionFailed.class,
        () -> Guards.call(guard, Events.batch(Events.message("1", Events.ORDER))));
    assertEquals(code.code(), events.only().code());
  }

  private void quarantineFails() {
    Guard guard =
        Guards.around(EventSource.SQS, events)
            .quarantine(
                record -> {
                  throw new IllegalStateException();
                })
            .serve((order, call) -> null, Order.input(), Output.none());
    assertThrows(
        FunctionFailed.class, () -> Guards.call(guard, Events.batch(Events.message("1", "bad"))));
    assertEquals(List.of("body-not-json", "quarantine-failed"), events.codes());
  }

  private void faulty(FaultCode code, dev.lambdaguardrails.GuardedFunction<Order, ?> function) {
    faulty(
        code,
        Guards.around(EventSource.HTTP_API, events)
            .publicAccess()
            .serve(function, Order.input(), Order.output()));
  }

  private void faulty(FaultCode code, Output<Order> output, Input<Order> input) {
    faulty(
        code,
        Guards.around(EventSource.HTTP_API, events)
            .publicAccess()
            .serve((order, call) -> order, input, output));
  }

  private void faulty(FaultCode code, Guard guard) {
    int remaining = code == FaultCode.DEADLINE ? 300 : 30_000;
    String json =
        Guards.call(
            guard, Events.small(EventSource.HTTP_API), new FakeContext().remaining(remaining));
    Answer answer = Answer.of(json);
    assertEquals(code.status(), answer.status());
    assertEquals(code == FaultCode.DEADLINE ? "unavailable" : "fault", answer.problem());
    assertFalse(json.contains(code.code()), json);
    SecurityEvent event = events.only();
    assertEquals(SecurityEvent.Kind.FAULT, event.kind());
    assertEquals(code.code(), event.code());
    assertEquals(code.control(), event.control());
  }

  // The body, decoded: what base64 may be.

  @Test
  void body_inBase64_isBoundOrRefused() {
    String good =
        java.util.Base64.getEncoder().encodeToString(Events.ORDER.getBytes(StandardCharsets.UTF_8));
    Guard guard =
        Guards.around(EventSource.HTTP_API, events)
            .publicAccess()
            .serve((order, call) -> order, Order.input(), Order.output());
    assertEquals(200, Answer.of(Guards.call(guard, base64(good))).status());
    assertEquals(List.of(), events.all());
    String[] bad = {
      "=", "====", "A", "AA=A", good + "\n", " " + good, good + "=", "-_-_", "\u0141AAA"
    };
    for (String body : bad) {
      assertEquals("body-not-base64", Answer.of(Guards.call(guard, base64(body))).problem(), body);
    }
    for (String body : new String[] {"gA==", "7aCA", "wK8=", "/v8="}) {
      assertEquals("body-not-utf8", Answer.of(Guards.call(guard, base64(body))).problem(), body);
    }
    assertEquals("body-missing", Answer.of(Guards.call(guard, base64(""))).problem());
  }
}
