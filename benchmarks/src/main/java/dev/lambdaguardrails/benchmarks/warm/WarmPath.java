// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.warm;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.lambdaguardrails.benchmarks.events.Events;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
 * What does one whole invocation cost: an HTTP API event with an order of 800 bytes in, a receipt
 * out?
 *
 * <pre>java -jar benchmarks/target/guardrails-benchmarks.jar warm</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class WarmPath {

  /** Who takes the order. */
  @Param public Subject subject = Subject.guarded;

  private final Context context = new WarmContext();
  private final ByteArrayOutputStream answer = new ByteArrayOutputStream(1024);
  private byte[] event = {};
  private RequestStreamHandler handler = subject.handler();

  /** Builds the function, and fails unless it gives the receipt. */
  @Setup
  public void build() throws IOException {
    build("http-api");
  }

  void build(String envelope) throws IOException {
    event = Events.order(envelope);
    handler = subject.handler();
    invoke();
    String told = answer.toString(StandardCharsets.UTF_8);
    if (!told.contains("\"statusCode\":200") || !told.contains("\\\"lines\\\":12")) {
      throw new IllegalStateException(subject + " gave a wrong answer: " + told);
    }
  }

  /** One invocation, as the runtime client makes it. */
  @Benchmark
  public int invoke() throws IOException {
    answer.reset();
    handler.handleRequest(new ByteArrayInputStream(event), answer, context);
    return answer.size();
  }
}
