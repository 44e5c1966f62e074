// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.testing;

import dev.lambdaguardrails.SecurityEvent;
import dev.lambdaguardrails.SecurityEventSink;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps the security events that it is given. */
public final class RecordingEvents implements SecurityEventSink {
  private final List<SecurityEvent> events = new CopyOnWriteArrayList<>();

  @Override
  public void record(SecurityEvent event) {
    events.add(event);
  }

  /** Every event, in order. */
  public List<SecurityEvent> all() {
    return events;
  }

  /** The codes of every event, in order. */
  public List<String> codes() {
    List<String> codes = new ArrayList<>();
    for (SecurityEvent event : events) {
      codes.add(event.code());
    }
    return codes;
  }

  /** The only event there is. */
  public SecurityEvent only() {
    if (events.size() != 1) {
      throw new AssertionError("events: " + events);
    }
    return events.get(0);
  }
}
