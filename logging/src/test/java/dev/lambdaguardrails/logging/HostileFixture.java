// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Redactions;
import dev.lambdaguardrails.guard.Guard;
import dev.lambdaguardrails.logging.HostileThrown.Method;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** A guarded function that logs what no logger likes, and fails with it if it is told to. */
public final class HostileFixture implements RequestStreamHandler {
  private static final Logger LOG = LoggerFactory.getLogger(HostileFixture.class);

  private final Guard guard =
      Guard.around("com.acme.Hostile", EventSource.HTTP_API)
          .allowScopes("orders:write")
          .serveStream(HostileFixture::logged);

  public HostileFixture() {
    Redactions.ofProcess().register(HostileThrown.SECRET);
  }

  private static void logged(InputStream in, OutputStream out, Context context) throws IOException {
    MDC.put("level", "FORGED");
    MDC.put("request_id", "FORGED");
    for (Method method : Method.values()) {
      LOG.error("hostile {}", method, new HostileThrown(method));
    }
    Throwable deep = new IllegalStateException("innermost");
    for (int depth = 0; depth < 10_000; depth++) {
      deep = new IllegalStateException(HostileThrown.SECRET, deep);
    }
    LOG.error("deep", deep);
    LOG.info((HostileThrown.SECRET + ' ').repeat(400_000));
    LOG.atInfo()
        .addKeyValue(null, (Object) null)
        .addKeyValue("k", (Object) null)
        .log((String) null);
    LOG.info("text {}", new HostileThrown(Method.TEXT), "last");
    if (new String(in.readAllBytes(), StandardCharsets.UTF_8).contains("\"c-fails\"")) {
      throw new HostileThrown(Method.MESSAGE);
    }
    out.write("{\"statusCode\":200}".getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    guard.handle(in, out, context);
  }
}
