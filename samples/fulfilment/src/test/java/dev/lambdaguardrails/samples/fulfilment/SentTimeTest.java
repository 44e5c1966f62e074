// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.fulfilment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.samples.fulfilment.SourceRow.Told;
import dev.lambdaguardrails.samples.runtime.Exchange;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Documented events to functions that take what is an hour old, through the real runtime client, by
 * both paths: they were sent years ago, but for those whose time is put in its place.
 */
@ExtendWith(EveryRuntime.Shared.class)
class SentTimeTest {
  private final EveryRuntime runtime;

  SentTimeTest(EveryRuntime runtime) {
    this.runtime = runtime;
  }

  static Stream<EventSource> timed() {
    return Stream.of(EventSource.values()).filter(EventSource::isTimed);
  }

  @ParameterizedTest
  @MethodSource("timed")
  void event_ofEverySource_isServedWithinItsAgeOnly(EventSource source) throws IOException {
    SourceRow row = SourceRow.of(source);
    String event = SourceRow.event(row.good().get(0));
    long now = Instant.now().getEpochSecond();
    for (String path : EveryRuntime.PATHS) {
      Exchange served = runtime.invoke(path, "Aged" + source, SentEvents.sentAt(now, event));
      assertFalse(isRefused(row.told(), served), served::body);
      for (String late :
          new String[] {
            SentEvents.sentAt(now - 3_700, event),
            SentEvents.sentAt(now + 3_700, event),
            SentEvents.never(event)
          }) {
        Exchange refused = runtime.invoke(path, "Aged" + source, late);
        assertEquals(Set.of("stale"), Set.copyOf(runtime.codes(source)), late);
        assertTrue(isRefused(row.told(), refused), refused::body);
      }
    }
  }

  private static boolean isRefused(Told told, Exchange exchange) {
    String answer = exchange.body();
    return switch (told) {
      case STATUS -> answer.contains("\"statusCode\":403");
      case ITEMS -> answer.contains("ProcessingFailed");
      default -> exchange.failed() || !answer.equals("{\"batchItemFailures\":[]}");
    };
  }
}
