// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import dev.lambdaguardrails.Control;
import dev.lambdaguardrails.Limits;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import dev.lambdaguardrails.internal.event.EventBytes;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The first control: reads an event, and no more of it than the limit. */
final class Admission {
  private final EventBytes.Source events = new EventBytes.Source();
  private final int eventBytes;

  Admission(int eventBytes) {
    this.eventBytes = eventBytes;
  }

  EventBytes read(InputStream in, Verdict verdict) throws IOException {
    boolean enforced = verdict.enforces(Control.ADMISSION);
    EventBytes event = events.read(in, enforced ? eventBytes : Limits.LARGEST_EVENT);
    if (event.length() > eventBytes) {
      verdict.on(Refusal.of(RefusalCode.EVENT_TOO_LARGE));
    }
    CurrentInvocation.admitted(event.buffer(), event.length());
    return event;
  }

  /** Takes back an event that nobody reads any more. */
  void done(@Nullable EventBytes event) {
    if (event != null) {
      events.done(event);
    }
  }
}
