// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.logging;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What does one line cost: a message with two arguments, three values of the MDC, and nothing
 * secret in it, from the logger to its one write?
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LogLine {
  private static final String BODY =
      "{\"customer\":\"Ada Lovelace\",\"tenant\":\"acme\",\"lines\":["
          + "{\"sku\":\"A-1001\",\"quantity\":2,\"price\":19.90},"
          + "{\"sku\":\"B-2002\",\"quantity\":1,\"price\":5.00}],"
          + "\"note\":\"Leave it with the neighbour, second floor, after 5 pm.\","
          + "\"placedAt\":\"2026-11-22T05:30:28Z\",\"channel\":\"web\",\"gift\":false}";

  /** Who writes it. */
  @Param public Peer peer = Peer.guardrails;

  /** How long the message is: of a sentence, or with a body of 290 characters as an argument. */
  @Param({"sentence", "body"})
  public String message = "sentence";

  private String pattern = "";
  private Object second = "";
  private LineLogger logger = peer.logger(OutputStream.nullOutputStream());

  /** For JMH. */
  public LogLine() {}

  LogLine(Peer peer, String message) {
    this.peer = peer;
    this.message = message;
    start();
  }

  /** Sets the logger up, and fails unless its line says what was logged. */
  @Setup
  public final void start() {
    boolean body = message.equals("body");
    pattern = body ? "received {}: {}" : "order {} placed for {}";
    second = body ? BODY : (Object) 4711;
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    peer.logger(written).info(pattern, "o-20261122-0007", second);
    String line = written.toString(StandardCharsets.UTF_8);
    if (!line.contains("o-20261122-0007") || !line.contains("acme-europe")) {
      throw new IllegalStateException(peer + " wrote " + line);
    }
    logger = peer.logger(OutputStream.nullOutputStream());
  }

  /** One line. */
  @Benchmark
  public void line() {
    logger.info(pattern, "o-20261122-0007", second);
  }
}
