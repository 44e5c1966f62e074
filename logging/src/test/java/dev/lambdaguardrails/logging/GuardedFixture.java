// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Redactions;
import dev.lambdaguardrails.guard.Guard;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** A guarded function that logs in every way, as a user's code would through SLF4J. */
public final class GuardedFixture implements RequestStreamHandler {
  static final String SECRET = "hunter2-hunter2";

  private static final Logger LOG = LoggerFactory.getLogger(GuardedFixture.class);

  private final Guard guard =
      Guard.around("com.acme.Fixture", EventSource.HTTP_API)
          .allowScopes("orders:write")
          .serveStream(GuardedFixture::logged);

  public GuardedFixture() {
    Redactions.ofProcess().register(SECRET);
    LOG.info("built");
  }

  private static void logged(InputStream in, OutputStream out, Context context) throws IOException {
    if (MDC.get("order") != null) {
      throw new IllegalStateException("the MDC of another invocation");
    }
    MDC.put("order", "o-1");
    LOG.debug("a detail");
    if (new String(in.readAllBytes(), StandardCharsets.UTF_8).contains("\"c-fails\"")) {
      throw new IllegalStateException(SECRET);
    }
    LOG.atInfo()
        .addKeyValue("password", "pa55")
        .addKeyValue("count", 7)
        .log("paid by {}", SECRET, new IllegalStateException("key " + SECRET));
    out.write("{\"statusCode\":200}".getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    guard.handle(in, out, context);
  }
}
