// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The same function with one log line, with an argument and a key and value. */
public final class LoggedHandler implements RequestStreamHandler {
  private static final Logger LOG = LoggerFactory.getLogger(LoggedHandler.class);

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    LOG.atInfo().addKeyValue("order_id", 7).log("order {} was placed", "o-1");
    out.write('1');
  }
}
