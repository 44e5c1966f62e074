// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import dev.lambdaguardrails.Redactions;
import dev.lambdaguardrails.guard.Environment;

/**
 * The encoder of this module for an appender of a {@code logback.xml}: redacted JSON lines.
 *
 * <p>Stops what its lines hold: live secret values and the values of keys that name something
 * secret. Does not stop what is no log line. Takes no settings. Safe for concurrent use.
 */
public final class RedactingEncoder extends EncoderBase<ILoggingEvent> {
  private static final byte[] NOTHING = new byte[0];

  private final EventLines lines;

  /** An encoder that takes its settings from the environment and redacts this process's secrets. */
  public RedactingEncoder() {
    this(Redactions.ofProcess());
  }

  /** An encoder that takes its settings from the environment and redacts what is given. */
  public RedactingEncoder(Redactions live) {
    this.lines =
        new EventLines(
            LogSettings.of(Environment.OF_PROCESS),
            new Redactor(live, RedactionSettings.of(Environment.OF_PROCESS)));
  }

  @Override
  public byte[] headerBytes() {
    return NOTHING;
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    Draft draft = Draft.begin();
    if (draft == null) {
      return NOTHING;
    }
    try {
      lines.write(event, draft);
      return draft.line().toBytes();
    } finally {
      draft.end();
    }
  }

  @Override
  public byte[] footerBytes() {
    return NOTHING;
  }
}
