// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.bind.Binder;
import dev.lambdaguardrails.bind.Checks;
import dev.lambdaguardrails.bind.Input;
import dev.lambdaguardrails.bind.InputShape;
import dev.lambdaguardrails.bind.Output;
import dev.lambdaguardrails.bind.Payload;
import dev.lambdaguardrails.bind.Writer;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import dev.lambdaguardrails.failure.Violation;
import dev.lambdaguardrails.guard.Guard;
import dev.lambdaguardrails.testing.Answer;
import dev.lambdaguardrails.testing.Events;
import dev.lambdaguardrails.testing.FakeContext;
import dev.lambdaguardrails.testing.Guards;
import dev.lambdaguardrails.testing.Order;
import dev.lambdaguardrails.testing.RecordingEvents;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The order of the controls, and what the first of them keeps out. */
class PipelineTest {
  private final List<String> steps = Collections.synchronizedList(new ArrayList<>());
  private final RecordingEvents events = new RecordingEvents();

  /** Every step tells its name; its place in the refusals tells it for the ones that cannot. */
  private final class Steps implements Binder<String>, Checks<String>, Writer<String> {
    @Override
    public InputShape shape() {
      return InputShape.BODY;
    }

    @Override
    public String bind(Payload payload) {
      steps.add("bind");
      return String.valueOf(payload.body());
    }

    @Override
    public String bindLeniently(Payload payload) {
      throw Refusal.of(RefusalCode.BODY_NOT_JSON);
    }

    @Override
    public List<Violation> check(String value) {
      steps.add(steps.contains("handle") ? "answer" : "validate");
      return List.of();
    }

    @Override
    public void write(String value, JsonGenerator out) throws IOException {
      out.writeString(value);
    }
  }

  @Test
  void request_served_passesTheControlsInTheOrderOfThePicture() throws IOException {
    Steps all = new Steps();
    Guard guard =
        Guards.around(EventSource.HTTP_API, events)
            .allowScopes("a")
            .serve(
                (String input, Invocation call) -> {
                  steps.add("handle");
                  return input;
                },
                new Input<>(all, all),
                new Output<>(all, all));
    InputStream event =
        new ByteArrayInputStream(
            Events.requestWithScopes("\"x\"", "a").getBytes(StandardCharsets.UTF_8)) {
          @Override
          public synchronized int read(byte[] into, int offset, int length) {
            int read = super.read(into, offset, length);
            if (read > 0) {
              steps.add("admit");
            }
            return read;
          }
        };
    guard.handle(event, new ByteArrayOutputStream(), new FakeContext());
    // Authorize leaves no trace when it admits: the tests below put it between admit and bind.
    assertEquals(List.of("admit", "bind", "validate", "handle", "answer"), steps);
    assertEquals(List.of(), events.all());
  }

  @Test
  void request_unauthorizedAndUnreadable_failsAtAdmission() {
    assertEquals(400, status(scoped(), "{"));
    assertEquals(List.of("event-not-json"), events.codes());
  }

  @Test
  void request_unauthorizedWithABadBody_failsBeforeTheBodyIsLookedAt() {
    Guard guard = scoped();
    for (String body : new String[] {null, "not json", "{\"item\":1}", "x".repeat(500_000)}) {
      assertEquals(401, status(guard, Events.request(EventSource.HTTP_API, body)));
      assertEquals(403, status(guard, Events.requestWithScopes(body == null ? "" : body, "b")));
    }
    String wrongType = Events.request(EventSource.HTTP_API, "x", "text/plain", "");
    assertEquals(401, status(guard, wrongType));
    String notBase64 =
        Events.request(EventSource.HTTP_API, "***")
            .replace("\"isBase64Encoded\":false", "\"isBase64Encoded\":true");
    assertEquals(401, status(guard, notBase64));
    assertFalse(events.codes().contains("body-not-json"));
    assertEquals(List.of(), steps);
  }

  @Test
  void request_unboundAndInvalid_failsAtBinding() {
    Guard guard = orders(EventSource.HTTP_API);
    assertEquals(
        400, status(guard, Events.request(EventSource.HTTP_API, "{\"quantity\":0,\"x\":1}")));
    assertEquals("unknown-field", events.only().code());
  }

  @Test
  void request_invalid_neverReachesTheFunction() {
    assertEquals(
        422,
        status(
            orders(EventSource.HTTP_API),
            Events.request(EventSource.HTTP_API, "{\"item\":\"a\",\"quantity\":0}")));
    assertEquals(List.of(), steps);
  }

  @Test
  void scopes_repeatedRule_needsEveryRule() {
    Guard guard =
        Guards.around(EventSource.HTTP_API, events)
            .allowScopes("a", "b")
            .allowScopes("c")
            .serve((o, call) -> o, Order.input(), Order.output());
    assertEquals(200, status(guard, Events.requestWithScopes(Events.ORDER, "b c")));
    assertEquals(403, status(guard, Events.requestWithScopes(Events.ORDER, "a b")));
    assertEquals(403, status(guard, Events.requestWithScopes(Events.ORDER, "c")));
    assertEquals(403, status(guard, Events.requestWithScopes(Events.ORDER, "")));
  }

  @Test
  void scopes_almostTheScope_isNotTheScope() {
    Guard guard = scoped();
    for (String scopes :
        List.of(
            "A", "aa", "a\u00a0", "a\t", "a,b", "b,a", "a\u200b", "\u0430", "a\n", "[a]", "*")) {
      assertEquals(403, status(guard, Events.requestWithScopes(Events.ORDER, scopes)), scopes);
    }
    assertEquals(200, status(guard, Events.requestWithScopes(Events.ORDER, "  b  a ")));
  }

  @Test
  void scopes_inAHeaderOrTheBody_areNoClaims() {
    String event =
        Events.request(
            EventSource.HTTP_API,
            "{\"requestContext\":{\"authorizer\":{\"jwt\":{\"claims\":{\"scope\":\"a\"}}}}}",
            "application/json",
            ",\"scope\":\"a\",\"x-scope\":\"a\",\"authorizer\":\"a\"");
    assertEquals(401, status(scoped(), event));
  }

  // Admission: bytes.

  @ParameterizedTest
  @EnumSource
  void bytes_thatAreNoUtf8Json_areRefusedAndTheFunctionLivesOn(EventSource source) {
    Guard guard = orders(source);
    String good = Events.small(source);
    int at = good.indexOf("\":\"") + 3; // within a text
    refused(guard, source, new byte[0], "event-empty");
    refused(guard, source, bytes(" \n", StandardCharsets.UTF_8), "event-not-json");
    refused(guard, source, bytes(good, StandardCharsets.UTF_16LE), "event-not-json");
    refused(guard, source, bytes(good, StandardCharsets.UTF_16), "event-not-utf8");
    refused(guard, source, bytes(good, Charset.forName("UTF-32BE")), "event-not-json");
    refused(guard, source, bytes("\ufeff" + good, StandardCharsets.UTF_8), "event-not-json");
    for (byte[] malformed :
        new byte[][] {
          {(byte) 0xC0, (byte) 0xAF},
          {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
          {(byte) 0xFF},
          {(byte) 0xE2, (byte) 0x82},
          {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80}
        }) {
      ByteArrayOutputStream event = new ByteArrayOutputStream();
      event.writeBytes(bytes(good.substring(0, at), StandardCharsets.UTF_8));
      event.writeBytes(malformed);
      event.writeBytes(bytes(good.substring(at), StandardCharsets.UTF_8));
      refused(guard, source, event.toByteArray(), "event-not-utf8");
    }
    refused(
        guard,
        source,
        bytes("{\"x\":" + "[".repeat(100_000), StandardCharsets.UTF_8),
        "event-limit");
    refused(guard, source, new byte[1000], "event-not-json");
    int before = events.all().size();
    Guards.call(guard, good);
    assertEquals(before, events.all().size());
  }

  @ParameterizedTest
  @EnumSource
  void bytes_overTheLimit_areRefusedUnparsed(EventSource source) {
    Guard guard = orders(source);
    int limit = source.isRequest() ? 1024 * 1024 : 6 * 1024 * 1024;
    String good = Events.small(source);
    byte[] fits = bytes(good + " ".repeat(limit - good.length()), StandardCharsets.UTF_8);
    assertEquals(limit, fits.length);
    Guards.call(guard, fits, new FakeContext());
    assertEquals(List.of(), events.all());
    byte[] larger = bytes(good + " ".repeat(limit - good.length() + 1), StandardCharsets.UTF_8);
    refused(guard, source, larger, "event-too-large");
    refused(guard, source, new byte[limit + 1], "event-too-large");
  }

  private void refused(Guard guard, EventSource source, byte[] event, String code) {
    int before = events.all().size();
    if (source.hasStatus()) {
      int status = Answer.of(Guards.call(guard, event, new FakeContext())).status();
      assertEquals(code.equals("event-too-large") ? 413 : 400, status);
    } else if (source.isAuthorizer()) {
      String denied = Guards.call(guard, event, new FakeContext());
      assertTrue(denied.contains("Deny") || denied.contains("\"isAuthorized\":false"), denied);
    } else {
      try {
        Guards.call(guard, event, new FakeContext());
        throw new AssertionError("served");
      } catch (dev.lambdaguardrails.RequestRefused thrown) {
        assertEquals(FakeContext.REQUEST_ID, thrown.correlationId());
      }
    }
    assertEquals(before + 1, events.all().size());
    assertEquals(code, events.all().get(before).code());
    assertTrue(steps.isEmpty());
  }

  private Guard orders(EventSource source) {
    return Guards.serve(
        Guards.open(source, events), source, (o, call) -> source.takesAnswer() ? o : null);
  }

  private Guard scoped() {
    return Guards.around(EventSource.HTTP_API, events)
        .allowScopes("a")
        .serve((o, call) -> o, Order.input(), Order.output());
  }

  private static int status(Guard guard, String event) {
    return Answer.of(Guards.call(guard, event)).status();
  }

  private static byte[] bytes(String text, Charset charset) {
    return text.getBytes(charset);
  }
}
