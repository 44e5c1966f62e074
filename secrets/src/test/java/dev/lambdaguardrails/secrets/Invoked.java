// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.bind.Input;
import dev.lambdaguardrails.bind.Output;
import dev.lambdaguardrails.guard.Guard;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Code that runs as a guarded function does. */
final class Invoked {
  private static final String EVENT =
      "{\"version\":\"2.0\",\"rawPath\":\"/\",\"rawQueryString\":\"\",\"headers\":{},"
          + "\"requestContext\":{\"http\":{\"method\":\"POST\"}},\"isBase64Encoded\":false}";

  private Invoked() {}

  /** What is done in an invocation. */
  interface Work {
    void run() throws Exception;
  }

  /** The answer to an invocation that has so many milliseconds left. */
  @SuppressWarnings("NullAway") // a Void is null
  static String with(int remaining, Work work) {
    GuardedFunction<Void, Void> function =
        (input, call) -> {
          work.run();
          return null;
        };
    Guard guard =
        Guard.around("com.acme.Pay", EventSource.HTTP_API)
            .events(event -> {})
            .publicAccess()
            .serve(function, Input.none(), Output.none());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      guard.handle(
          new ByteArrayInputStream(EVENT.getBytes(StandardCharsets.UTF_8)),
          out,
          new Left(remaining));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** A context of which only the time matters. */
  private record Left(int remaining) implements Context {
    @Override
    public String getAwsRequestId() {
      return "id";
    }

    @Override
    public String getLogGroupName() {
      return "";
    }

    @Override
    public String getLogStreamName() {
      return "";
    }

    @Override
    public String getFunctionName() {
      return "";
    }

    @Override
    public String getFunctionVersion() {
      return "";
    }

    @Override
    public String getInvokedFunctionArn() {
      return "";
    }

    @Override
    @SuppressWarnings("NullAway") // Lambda gives none
    public CognitoIdentity getIdentity() {
      return null;
    }

    @Override
    @SuppressWarnings("NullAway") // Lambda gives none
    public ClientContext getClientContext() {
      return null;
    }

    @Override
    public int getRemainingTimeInMillis() {
      return remaining;
    }

    @Override
    public int getMemoryLimitInMB() {
      return 128;
    }

    @Override
    public LambdaLogger getLogger() {
      return new LambdaLogger() {
        @Override
        public void log(String message) {}

        @Override
        public void log(byte[] message) {}
      };
    }
  }
}
