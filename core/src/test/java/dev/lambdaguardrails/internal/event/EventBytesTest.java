// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.testing.Events;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventBytesTest {
  private static final int LIMIT = 1024 * 1024;

  private final EventBytes.Source events = new EventBytes.Source();

  private EventBytes read(int length) throws IOException {
    return events.read(new ByteArrayInputStream(new byte[length]), LIMIT);
  }

  @Test
  void buffer_ofAnEventThatIsDone_servesTheNext() throws IOException {
    EventBytes first = read(100);
    byte[] buffer = first.buffer();
    events.done(first);

    assertEquals(0, first.buffer().length);
    assertSame(buffer, read(50).buffer());
  }

  @Test
  void buffers_ofEventsAtOnce_areTheirOwn() throws IOException {
    events.done(read(100));
    EventBytes one = read(100);
    EventBytes other = read(100);

    assertNotSame(one.buffer(), other.buffer());
  }

  @ParameterizedTest
  @ValueSource(ints = {64 * 1024 + 1, 100_000, LIMIT})
  void buffer_ofALargeEvent_isNotKept(int length) throws IOException {
    EventBytes large = read(length);
    assertEquals(length, large.length());
    events.done(large);

    assertEquals(8 * 1024, read(1).buffer().length);
  }

  /** What lies behind an event is of another invocation, and closes none of its strings. */
  @Test
  void event_behindALongerOne_isReadByItselfAlone() throws IOException {
    String sample = Events.sample("http-api");
    byte[] whole = sample.getBytes(StandardCharsets.UTF_8);
    EventReader reader = new EventReader(EventSource.HTTP_API);
    for (int length = 1; length < sample.strip().length(); length++) {
      EventBytes before = events.read(new ByteArrayInputStream(whole), LIMIT);
      assertEquals("POST", reader.request(before.buffer(), before.length(), null, null).method());
      events.done(before);
      EventBytes cut = events.read(new ByteArrayInputStream(whole, 0, length), LIMIT);
      assertEquals(length, cut.length());
      Refusal refusal =
          assertThrows(Refusal.class, () -> reader.request(cut.buffer(), cut.length(), null, null));
      assertEquals("event-not-json", refusal.code());
      events.done(cut);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 6, 7, 9})
  void read_streamThatTellsAnyLength_isReadWhole(int told) throws IOException {
    byte[] event = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
    InputStream in =
        new ByteArrayInputStream(event) {
          @Override
          public synchronized int available() {
            return told;
          }
        };
    assertArrayEquals(event, events.read(in, event.length).copy());
    in.reset();
    Refusal refusal = assertThrows(Refusal.class, () -> events.read(in, event.length - 1));
    assertEquals("event-too-large", refusal.code());
  }

  @Test
  void read_endlessStream_stopsOneByteBehindTheLimit() {
    long[] taken = {0};
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            taken[0]++;
            return 'x';
          }

          @Override
          public int read(byte[] into, int offset, int length) {
            taken[0] += length;
            return length;
          }
        };
    Refusal refusal = assertThrows(Refusal.class, () -> events.read(endless, 1_000));
    assertEquals("event-too-large", refusal.code());
    assertEquals(1_001, taken[0]);
  }

  @Test
  void read_limitAndEmpty_areItsBounds() throws IOException {
    assertEquals(8, events.read(new ByteArrayInputStream(new byte[8]), 8).length());
    Refusal refusal =
        assertThrows(Refusal.class, () -> events.read(new ByteArrayInputStream(new byte[0]), 8));
    assertEquals("event-empty", refusal.code());
  }
}
