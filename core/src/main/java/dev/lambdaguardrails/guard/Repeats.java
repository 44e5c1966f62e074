// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import dev.lambdaguardrails.Control;
import dev.lambdaguardrails.Mode;
import dev.lambdaguardrails.SecurityEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The security events of one invocation beyond the first few, of which those alike become one: a
 * flood of refusals costs a bounded number of lines, and none goes uncounted. Safe for concurrent
 * use.
 */
final class Repeats {
  /** So many events are recorded as they come. */
  static final int SINGLE = 10;

  /** So many codes are told apart of the rest. */
  static final int MOST_CODES = 32;

  /** The code of the events whose own there was no room for. */
  static final String SEVERAL = "several";

  private final List<Repeat> repeats = new ArrayList<>();
  private int singles;

  /** Whether one more event is recorded as it comes. */
  synchronized boolean single() {
    return singles < SINGLE && singles++ < SINGLE;
  }

  /** Counts an event to those like it; false if there is none like it. */
  synchronized boolean counts(String code, Control control, Mode mode) {
    Repeat like = find(code, control, mode);
    if (like == null && repeats.size() >= MOST_CODES) {
      like = find(SEVERAL, control, mode);
    }
    if (like != null) {
      like.count++;
    }
    return like != null;
  }

  /** Keeps the first of its kind. */
  synchronized void add(SecurityEvent event) {
    String code = repeats.size() >= MOST_CODES ? SEVERAL : event.code();
    repeats.add(new Repeat(event, code));
  }

  /** Takes every kind, as an event with its count. */
  synchronized List<SecurityEvent> take() {
    List<SecurityEvent> events = new ArrayList<>(repeats.size());
    for (Repeat each : repeats) {
      events.add(each.event());
    }
    repeats.clear();
    return events;
  }

  private @Nullable Repeat find(String code, Control control, Mode mode) {
    for (Repeat each : repeats) {
      if (each.code.equals(code) && each.first.control() == control && each.first.mode() == mode) {
        return each;
      }
    }
    return null;
  }

  private static final class Repeat {
    private final SecurityEvent first;
    private final String code;
    private int count = 1;

    Repeat(SecurityEvent first, String code) {
      this.first = first;
      this.code = code;
    }

    SecurityEvent event() {
      return new SecurityEvent(
          first.kind(),
          code,
          first.control(),
          first.mode(),
          first.source(),
          first.function(),
          first.requestId(),
          first.correlationId(),
          first.recordId(),
          first.status(),
          first.pointers(),
          first.trace(),
          first.caller(),
          first.sourceAddress(),
          count,
          first.finding());
    }
  }
}
