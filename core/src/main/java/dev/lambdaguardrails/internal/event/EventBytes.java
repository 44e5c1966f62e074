// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one event, bounded: the first {@code length} of a buffer, which may serve another
 * event when this one is done. Nobody keeps the buffer itself. Behind the length is room for the
 * parser of the event.
 */
public final class EventBytes {
  private static final int FIRST_LENGTH = 8 * 1024;

  /** What is kept of memory from one event to the next is no longer. */
  private static final int LONGEST_KEPT = 64 * 1024;

  private byte[] buffer;
  private int length;

  private EventBytes(byte[] buffer) {
    this.buffer = buffer;
  }

  /** The buffer, of which the first {@link #length} bytes are the event. */
  public byte[] buffer() {
    return buffer;
  }

  /** How many bytes the event has. */
  public int length() {
    return length;
  }

  /** The event in an array of its own. */
  public byte[] copy() {
    return Arrays.copyOf(buffer, length);
  }

  /** All that comes, but no more than one byte beyond the limit. */
  private void fill(InputStream in, int limit) throws IOException {
    while (length <= limit) {
      if (length == buffer.length) {
        int available = Math.max(in.available(), length);
        buffer = Arrays.copyOf(buffer, (int) Math.min(limit + 1L, (long) length + available));
      }
      int read = in.read(buffer, length, Math.min(buffer.length, limit + 1) - length);
      if (read < 0) {
        return;
      }
      length += read;
    }
  }

  /**
   * Reads events into one buffer, and where several are read at once, into others. Safe for
   * concurrent use.
   */
  public static final class Source {
    private final AtomicReference<byte @Nullable []> idle = new AtomicReference<>();

    /**
     * Reads a whole event, and never more than one byte beyond its limit.
     *
     * @throws Refusal if it is empty or larger than the limit
     */
    public EventBytes read(InputStream in, int limit) throws IOException {
      byte @Nullable [] taken = idle.getAndSet(null);
      EventBytes event = new EventBytes(taken == null ? new byte[FIRST_LENGTH] : taken);
      event.fill(in, limit);
      if (event.length > limit) {
        throw Refusal.of(RefusalCode.EVENT_TOO_LARGE);
      }
      if (event.length == 0) {
        throw Refusal.of(RefusalCode.EVENT_EMPTY);
      }
      return event;
    }

    /** Takes back the buffer of an event that nobody reads any more. */
    public void done(EventBytes event) {
      byte[] buffer = event.buffer;
      event.buffer = new byte[0];
      event.length = 0;
      if (buffer.length <= LONGEST_KEPT) {
        idle.set(buffer);
      }
    }
  }
}
