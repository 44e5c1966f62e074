// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.guard.Guard;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** A function of which each invocation waits, in the middle of its lines, for 31 others. */
public final class ConcurrentHandler implements RequestStreamHandler {
  static final int AT_ONCE = 32;

  private static final Logger LOG = LoggerFactory.getLogger(ConcurrentHandler.class);

  private final CyclicBarrier others = new CyclicBarrier(AT_ONCE);
  private final Guard guard =
      Guard.around("com.acme.Concurrent", EventSource.HTTP_API)
          .publicAccess()
          .serveStream(this::logged);

  private void logged(InputStream in, OutputStream out, Context context) throws IOException {
    String id = context.getAwsRequestId();
    if (MDC.get("mine") != null || MDC.getMDCAdapter().getCopyOfDequeByKey("stacked") != null) {
      throw new IllegalStateException("the MDC of another invocation");
    }
    MDC.put("mine", id);
    MDC.pushByKey("stacked", id);
    LOG.info("first of {}", id);
    System.out.print("third ");
    try {
      others.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
    if (!id.equals(MDC.popByKey("stacked"))) {
      throw new IllegalStateException("the stack of another invocation");
    }
    LOG.atInfo().addKeyValue("own", id).log("second of {}", id);
    System.out.println("of " + id);
    out.write("{\"statusCode\":200}".getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    guard.handle(in, out, context);
  }
}
