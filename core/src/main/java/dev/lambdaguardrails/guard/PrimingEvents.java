// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import dev.lambdaguardrails.SecurityEvent;
import dev.lambdaguardrails.SecurityEventSink;
import java.util.ArrayList;
import java.util.List;

/** Takes the security events of priming, which no one else is to see. Of one thread. */
final class PrimingEvents implements SecurityEventSink {
  private final List<SecurityEvent> events = new ArrayList<>();

  @Override
  public void record(SecurityEvent event) {
    events.add(event);
  }

  /** The events since the last call. */
  List<SecurityEvent> take() {
    List<SecurityEvent> taken = List.copyOf(events);
    events.clear();
    return taken;
  }
}
