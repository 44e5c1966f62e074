// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.lambdaguardrails.Authorization;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.Response;
import dev.lambdaguardrails.Transformed;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Stands where the user's function stands, while the guard is primed: answers without a body, or
 * fails.
 */
record PrimingFunction<I extends @Nullable Object>(EventSource source, boolean fails)
    implements GuardedFunction<I, @Nullable Object>, RequestStreamHandler {
  @Override
  public Object handle(I input, Invocation call) {
    end();
    if (source.isAuthorizer()) {
      return Authorization.deny();
    }
    return source == EventSource.FIREHOSE ? Transformed.dropped() : Response.empty(204);
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    end();
    out.write("{}".getBytes(StandardCharsets.UTF_8));
  }

  private void end() {
    if (fails) {
      throw new IllegalStateException();
    }
  }
}
