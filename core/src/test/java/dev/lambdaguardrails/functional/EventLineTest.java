// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.lambdaguardrails.Batch;
import dev.lambdaguardrails.Control;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Mode;
import dev.lambdaguardrails.bind.Output;
import dev.lambdaguardrails.guard.Guard;
import dev.lambdaguardrails.guard.GuardBuilder;
import dev.lambdaguardrails.testing.Events;
import dev.lambdaguardrails.testing.FakeContext;
import dev.lambdaguardrails.testing.Guards;
import dev.lambdaguardrails.testing.Order;
import dev.lambdaguardrails.testing.RecordingSlf4j;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;
import org.slf4j.event.Level;
import org.slf4j.event.LoggingEvent;

/** Security events where no sink is set: one line each through SLF4J. */
class EventLineTest {
  private final String function = "com.acme.Orders" + UUID.randomUUID();

  private GuardBuilder around(EventSource source) {
    return Guard.around(function, source);
  }

  /** The only line of this test's function. */
  private LoggingEvent line() {
    LoggingEvent only = null;
    for (LoggingEvent event : RecordingSlf4j.logged()) {
      if (fields(event).get("function").equals(function)) {
        assertNull(only, "a second line");
        only = event;
      }
    }
    return only;
  }

  private static Map<String, Object> fields(LoggingEvent event) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (KeyValuePair pair : event.getKeyValuePairs()) {
      assertNull(fields.put(pair.key, pair.value), pair.key);
    }
    return fields;
  }

  @Test
  void refusal_ofARequest_isOneWarning() {
    Guard guard =
        around(EventSource.HTTP_API)
            .publicAccess()
            .serve((order, call) -> order, Order.input(), Order.output());
    Guards.call(
        guard,
        Events.request(
            EventSource.HTTP_API,
            "{\"item\":\"canary\",\"quantity\":0}",
            "application/json",
            ",\"x-correlation-id\":\"c-1\""));
    LoggingEvent line = line();
    assertEquals(Level.WARN, line.getLevel());
    assertEquals("dev.lambdaguardrails.security", line.getLoggerName());
    assertEquals("security event", line.getMessage());
    assertNull(line.getThrowable());
    assertEquals(
        "{event=input_validation_fail, kind=REFUSAL, code=constraints, control=VALIDATION, mode=ENFORCE, source=HTTP_API,"
            + " function="
            + function
            + ", request_id="
            + FakeContext.REQUEST_ID
            + ", correlation_id=c-1, status=422, pointers=[/quantity Min], source_address=203.0.113.7, count=1}",
        fields(line).toString());
  }

  @Test
  void fault_ofARecord_isOneErrorWithItsTraceAndNoMessage() {
    Guard guard =
        around(EventSource.SQS)
            .batch(Batch.PARTIAL)
            .serve(
                (order, call) -> {
                  throw new IllegalStateException("canary");
                },
                Order.input(),
                Output.none());
    Guards.call(guard, Events.small(EventSource.SQS));
    LoggingEvent line = line();
    assertEquals(Level.ERROR, line.getLevel());
    assertNull(line.getThrowable());
    Map<String, Object> fields = fields(line);
    assertEquals("m1", fields.get("record_id"));
    assertFalse(fields.containsKey("status"));
    assertEquals("java.lang.IllegalStateException", ((List<?>) fields.get("trace")).get(0));
    assertFalse(fields.toString().contains("canary"));
  }

  @Test
  void report_ofAFault_isAWarning() {
    Guard guard =
        around(EventSource.HTTP_API)
            .publicAccess()
            .mode(Control.ANSWER, Mode.REPORT)
            .serve((order, call) -> new Order("a", 0), Order.input(), Order.output());
    Guards.call(guard, Events.small(EventSource.HTTP_API));
    assertEquals(Level.WARN, line().getLevel());
    assertEquals("REPORT", fields(line()).get("mode"));
  }

  @Test
  void success_isNoLine() {
    Guard guard =
        around(EventSource.HTTP_API)
            .publicAccess()
            .serve((order, call) -> order, Order.input(), Order.output());
    Guards.call(guard, Events.small(EventSource.HTTP_API));
    assertNull(line());
  }
}
