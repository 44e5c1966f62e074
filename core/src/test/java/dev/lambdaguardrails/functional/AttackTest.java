// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.guard.Guard;
import dev.lambdaguardrails.testing.Answer;
import dev.lambdaguardrails.testing.Events;
import dev.lambdaguardrails.testing.FakeContext;
import dev.lambdaguardrails.testing.Guards;
import dev.lambdaguardrails.testing.Order;
import dev.lambdaguardrails.testing.RecordingEvents;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What somebody would try who has read the code. */
@Timeout(60)
class AttackTest {
  private static final String CANARY = "canary-7f3a91";

  private final RecordingEvents events = new RecordingEvents();
  private final List<Order> reached = new ArrayList<>();

  private Guard guard(EventSource source) {
    return Guards.around(source, events)
        .publicAccess()
        .serve(
            (order, call) -> {
              reached.add(order);
              return order;
            },
            Order.input(),
            Order.output());
  }

  /** Every refusal of a body that holds the canary: none of it comes back or is recorded. */
  @ParameterizedTest
  @EnumSource(names = {"REST_API", "HTTP_API", "FUNCTION_URL", "ALB", "VPC_LATTICE"})
  void value_inARefusedInput_isEchoedNowhere(EventSource source) {
    Guard guard = guard(source);
    String[] bodies = {
      CANARY,
      "{\"" + CANARY + "\":1}",
      "{\"item\":\"" + CANARY + "\",\"item\":\"" + CANARY + "\"}",
      "{\"item\":\"" + CANARY + "\",\"quantity\":0}",
      "{\"item\":\"" + CANARY,
      "{\"item\":" + CANARY + "}",
      "{\"item\":\"" + CANARY + "\\x\"}",
      "{\"item\":\"" + CANARY + "\\ud800\"}",
      "{\"item\":\"" + CANARY + "\",\"quantity\":99999999999}",
      "{\"item\":\"" + CANARY.repeat(30_000) + "\"}",
      "{\"" + CANARY.repeat(100) + "\":1}",
      "{\"item\":\"" + CANARY + "\",\"quantity\":1} " + CANARY
    };
    for (String body : bodies) {
      String json = Guards.call(guard, Events.request(source, body));
      assertFalse(json.contains("canary"), json);
      assertTrue(Answer.of(json).status() >= 400);
    }
    String type =
        Events.request(source, Events.ORDER, CANARY + "/json", ",\"x-a\":\"" + CANARY + "\"");
    assertFalse(Guards.call(guard, type).contains("canary"));
    assertEquals(bodies.length + 1, events.all().size());
    assertFalse(events.all().toString().contains("canary"));
    assertEquals(List.of(), reached);
  }

  /** A body cannot reach into the event that carries it, however it is quoted. */
  @ParameterizedTest
  @EnumSource(names = {"REST_API", "HTTP_API", "FUNCTION_URL", "ALB", "VPC_LATTICE"})
  void body_shapedLikeTheEnvelope_staysABody(EventSource source) {
    String envelope = "\",\"isBase64Encoded\":true,\"requestContext\":{\"authorizer\":{}},\"x\":\"";
    assertEquals(
        400, Answer.of(Guards.call(guard(source), Events.request(source, envelope))).status());
    assertEquals("type-mismatch", events.only().code());
  }

  @Test
  void stream_thatFails_isAFaultWithoutItsMessage() throws IOException {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException(CANARY);
          }

          @Override
          public int read(byte[] into, int offset, int length) throws IOException {
            throw new IOException(CANARY);
          }
        };
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    guard(EventSource.HTTP_API).handle(broken, out, new FakeContext());
    String json = out.toString(StandardCharsets.UTF_8);
    assertEquals(500, Answer.of(json).status());
    assertFalse(json.contains(CANARY));
    assertEquals("control-failed", events.only().code());
  }

  @Test
  void context_withoutARequestId_changesNothing() {
    Guard guard = guard(EventSource.HTTP_API);
    FakeContext context = new FakeContext(null);
    Answer answer = Answer.of(Guards.call(guard, "{", context));
    assertEquals(400, answer.status());
    assertEquals("", events.only().requestId());
    String good = Events.small(EventSource.HTTP_API);
    assertEquals(200, Answer.of(Guards.call(guard, good, context)).status());
  }

  @Test
  void headers_thatPoseAsOthers_areNotThem() {
    Guard guard =
        Guards.around(EventSource.HTTP_API, events)
            .publicAccess()
            .serve(
                (Order order, Invocation call) ->
                    new Order(String.valueOf(call.headers().names()), 1),
                Order.input(),
                Order.output());
    for (String name :
        List.of("content\u2010type", "content-type ", " content-type", "content_type")) {
      String event =
          Events.request(
              EventSource.HTTP_API, Events.ORDER, null, ",\"" + name + "\":\"application/json\"");
      assertEquals(415, Answer.of(Guards.call(guard, event)).status(), name);
    }
  }

  @Test
  void names_ofOneHash_areBoundInTime() {
    StringBuilder query = new StringBuilder();
    for (int name = 0; name < 1 << 14; name++) {
      for (int bit = 0; bit < 14; bit++) {
        query.append((name >> bit & 1) == 0 ? "Aa" : "BB");
      }
      query.append("=&");
    }
    String event =
        Events.small(EventSource.HTTP_API)
            .replace("\"rawQueryString\":\"\"", "\"rawQueryString\":\"" + query + "\"");
    assertEquals(200, Answer.of(Guards.call(guard(EventSource.HTTP_API), event)).status());
  }

  @Test
  void body_withManyUnpairedEscapesOrBrackets_isRefusedInTime() {
    Guard guard = guard(EventSource.HTTP_API);
    for (String unit :
        List.of(
            "\\", "\\u", "\\u00", "[", "{\"a\":", "\"", "-", "1e", ",", "\u0000", "%", "\\\\\"")) {
      String body = unit.repeat(400_000 / unit.length());
      int status =
          Answer.of(Guards.call(guard, Events.request(EventSource.HTTP_API, body))).status();
      assertTrue(status == 400 || status == 413, unit + " " + status);
    }
    assertEquals(List.of(), reached);
  }

  /**
   * Random damage to real events: an answer every time, and the function sees only whole orders.
   */
  @ParameterizedTest
  @EnumSource(names = {"REST_API", "HTTP_API", "FUNCTION_URL", "ALB", "VPC_LATTICE"})
  void events_damagedAtRandom_areAlwaysAnswered(EventSource source) {
    Random random = new Random(20_261_122L + source.name().length());
    Guard guard = guard(source);
    byte[] whole = Events.sample(Events.samples(source).get(0)).getBytes(StandardCharsets.UTF_8);
    for (int round = 0; round < 5_000; round++) {
      byte[] damaged = whole.clone();
      for (int hit = random.nextInt(4); hit >= 0; hit--) {
        int at = random.nextInt(damaged.length);
        switch (random.nextInt(3)) {
          case 0 -> damaged[at] = (byte) random.nextInt(256);
          case 1 -> damaged[at] ^= (byte) (1 << random.nextInt(8));
          default ->
              System.arraycopy(
                  whole,
                  at,
                  damaged,
                  random.nextInt(at + 1),
                  Math.min(whole.length - at, random.nextInt(40)));
        }
      }
      int before = events.all().size();
      int status = Answer.of(Guards.call(guard, damaged, new FakeContext())).status();
      assertTrue(status == 200 || (status >= 400 && status < 500), "status " + status);
      assertEquals(before + (status == 200 ? 0 : 1), events.all().size());
      if (events.all().size() > 500) {
        events.all().clear();
      }
    }
    for (Order order : reached) {
      assertTrue(order.quantity() > 0);
    }
  }
}
