// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.variants.floor;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A function that answers without a look at the event. */
public final class Floor implements RequestStreamHandler {

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    out.write("{\"statusCode\":200,\"body\":\"at once\"}".getBytes(StandardCharsets.UTF_8));
  }
}
