// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.variants.floorlogging;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.lambdaguardrails.logging.JsonLogging;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A function that starts logging as an entry does, logs one line, and answers at once. */
public final class LoggingFloor implements RequestStreamHandler {
  private final Logger log;

  /** Called by the runtime. */
  public LoggingFloor() {
    JsonLogging.start();
    log = LoggerFactory.getLogger(LoggingFloor.class);
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    log.atInfo().addKeyValue("lines", 2).log("order {} was placed", "o-1");
    out.write("{\"statusCode\":200,\"body\":\"at once\"}".getBytes(StandardCharsets.UTF_8));
  }
}
