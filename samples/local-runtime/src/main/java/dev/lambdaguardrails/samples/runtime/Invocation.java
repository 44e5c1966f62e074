// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.runtime;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** One event on its way through the Runtime API. */
final class Invocation {

  private final String id;
  private final byte[] event;
  private final Duration remaining;
  private final CompletableFuture<Exchange> exchange = new CompletableFuture<>();
  private volatile long deliveredNanos;

  Invocation(String id, byte[] event, Duration remaining) {
    this.id = id;
    this.event = event;
    this.remaining = remaining;
  }

  String id() {
    return id;
  }

  byte[] event() {
    return event;
  }

  CompletableFuture<Exchange> exchange() {
    return exchange;
  }

  /** Marks the event as handed over and returns its headers; the deadline starts here. */
  String deliver() {
    deliveredNanos = System.nanoTime();
    long deadline = System.currentTimeMillis() + remaining.toMillis();
    String last = id.substring(24);
    String trace = "Root=1-00000000-000000000000" + last + ";Parent=0000" + last + ";Sampled=0";
    return "Lambda-Runtime-Aws-Request-Id: "
        + id
        + "\r\n"
        + "Lambda-Runtime-Deadline-Ms: "
        + deadline
        + "\r\n"
        + "Lambda-Runtime-Invoked-Function-Arn: "
        + LambdaEnvironment.FUNCTION_ARN
        + "\r\n"
        + "Lambda-Runtime-Trace-Id: "
        + trace
        + "\r\n";
  }

  void end(Posted posted, long postedNanos) {
    exchange.complete(new Exchange(id, posted, deliveredNanos, postedNanos));
  }
}
