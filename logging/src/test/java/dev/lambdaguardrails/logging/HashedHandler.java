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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A function that logs one address twice in init, and twice in each invocation. */
public final class HashedHandler implements RequestStreamHandler {
  private static final Logger LOG = LoggerFactory.getLogger(HashedHandler.class);

  private final Guard guard =
      Guard.around("com.acme.Hashed", EventSource.HTTP_API)
          .publicAccess()
          .serveStream(HashedHandler::logged);

  public HashedHandler() {
    tell();
  }

  private static void tell() {
    LOG.info("from {}", "jane.roe@example.com");
    LOG.info("again {}", "jane.roe@example.com");
  }

  private static void logged(InputStream in, OutputStream out, Context context) throws IOException {
    tell();
    out.write("{\"statusCode\":200}".getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    guard.handle(in, out, context);
  }
}
