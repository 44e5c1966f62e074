// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.slf4j.LoggerFactory;

/** The same function as {@link LoggedHandler}, which starts logging first, as an entry does. */
public final class StartedHandler implements RequestStreamHandler {
  public StartedHandler() {
    JsonLogging.start();
    if (System.getProperty("slf4j.provider") != null
        || System.getProperty("slf4j.internal.verbosity") != null) {
      throw new IllegalStateException("a property was left behind");
    }
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    LoggerFactory.getLogger(StartedHandler.class)
        .atInfo()
        .addKeyValue("order_id", 7)
        .log("order {} was placed", "o-1");
    out.write('1');
  }
}
