// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.logging;

import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import co.elastic.logging.logback.EcsEncoder;
import dev.lambdaguardrails.Redactions;
import dev.lambdaguardrails.logging.LoggingConfigurator;
import dev.lambdaguardrails.logging.RedactingEncoder;
import java.io.OutputStream;
import net.logstash.logback.encoder.LogstashEncoder;
import net.logstash.logback.mask.MaskingJsonGeneratorDecorator;

/** Who writes the line. */
public enum Peer {
  /** Ours, set up as the jar on the classpath sets it up. */
  guardrails {
    @Override
    LineLogger logger(OutputStream out) {
      holdSecrets();
      return LogbackLines.of(new LoggingConfigurator(out));
    }
  },
  /** Our encoder in a configuration of the user's, which formats each message once for nobody. */
  guardrailsEncoder {
    @Override
    LineLogger logger(OutputStream out) {
      holdSecrets();
      return LogbackLines.of(new RedactingEncoder(), out);
    }
  },
  /** logstash-logback-encoder, which does not mask. */
  logstash {
    @Override
    LineLogger logger(OutputStream out) {
      return LogbackLines.of(new LogstashEncoder(), out);
    }
  },
  /**
   * logstash-logback-encoder with its masking decorator, by the same rules as regular expressions.
   */
  logstashMasking {
    @Override
    LineLogger logger(OutputStream out) {
      return LogbackLines.of(masking(), out);
    }
  },
  /** Logback's own. */
  logback {
    @Override
    LineLogger logger(OutputStream out) {
      return LogbackLines.of(formatted(), out);
    }
  },
  /** ecs-logging for logback. */
  ecs {
    @Override
    LineLogger logger(OutputStream out) {
      EcsEncoder encoder = new EcsEncoder();
      encoder.setServiceName("orders");
      return LogbackLines.of(encoder, out);
    }
  },
  /** Powertools' layout for log4j. */
  powertools {
    @Override
    LineLogger logger(OutputStream out) {
      return new Log4jLines(out);
    }
  };

  /** A logger whose lines go out by this peer. */
  abstract LineLogger logger(OutputStream out);

  /** Whether it is one of ours. */
  boolean isOurs() {
    return this == guardrails || this == guardrailsEncoder;
  }

  /** What a function with two secrets looks for. */
  private static void holdSecrets() {
    Redactions live = Redactions.ofProcess();
    live.register("kT9x2LmQ-0Zr7vWp4");
    live.register("{\"username\":\"orders\",\"password\":\"p4-Xw9!rT2z-Lq8\"}");
  }

  private static Encoder<ILoggingEvent> formatted() {
    JsonEncoder encoder = new JsonEncoder();
    encoder.setWithFormattedMessage(true);
    encoder.setWithMessage(false);
    encoder.setWithArguments(false);
    return encoder;
  }

  private static Encoder<ILoggingEvent> masking() {
    MaskingJsonGeneratorDecorator masking = new MaskingJsonGeneratorDecorator();
    for (String name : MaskingRules.NAMES) {
      masking.addPath(name);
    }
    for (String pattern : MaskingRules.PATTERNS) {
      masking.addValue(pattern);
    }
    LogstashEncoder encoder = new LogstashEncoder();
    encoder.setJsonGeneratorDecorator(masking);
    masking.start();
    return encoder;
  }
}
