// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.bind.Input;
import dev.lambdaguardrails.bind.Output;
import dev.lambdaguardrails.guard.Guard;
import dev.lambdaguardrails.guard.GuardBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** An entry as the processor writes it. */
public final class GuardedPay implements RequestStreamHandler {
  private final Guard guard;

  /** Runs while the function initialises. */
  @SuppressWarnings("NullAway") // JDK 17 tells it nothing of the type arguments in class files
  public GuardedPay() {
    Secrets secrets = Secrets.warm("${PAYMENT_KEY_SECRET}", "prod/db");
    GuardBuilder guard = Guard.around("dev.lambdaguardrails.secrets.Pay", EventSource.HTTP_API);
    try {
      guard.publicAccess();
      guard.afterRestore(secrets);
      this.guard =
          guard.serve(
              new Pay(secrets.value("${PAYMENT_KEY_SECRET}"), secrets.value("prod/db", "password")),
              Input.none(),
              Output.none());
    } catch (Throwable failure) {
      throw guard.initFailed(failure);
    }
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    guard.handle(in, out, context);
  }
}
