// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import dev.lambdaguardrails.Control;
import dev.lambdaguardrails.Limits;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import dev.lambdaguardrails.internal.event.EventText;
import java.io.IOException;
import java.io.InputStream;

/** The first control: reads an event, and no more of it than the limit. */
final class Admission {
  private final int eventBytes;

  Admission(int eventBytes) {
    this.eventBytes = eventBytes;
  }

  byte[] read(InputStream in, Verdict verdict) throws IOException {
    boolean enforced = verdict.enforces(Control.ADMISSION);
    byte[] event = EventText.read(in, enforced ? eventBytes : Limits.LARGEST_EVENT);
    if (event.length > eventBytes) {
      verdict.on(Refusal.of(RefusalCode.EVENT_TOO_LARGE));
    }
    return event;
  }
}
