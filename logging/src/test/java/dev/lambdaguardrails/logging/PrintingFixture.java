// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Redactions;
import dev.lambdaguardrails.guard.Guard;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.LoggerFactory;

/** A guarded function that prints a secret past its logger, in every way there is. */
public final class PrintingFixture implements RequestStreamHandler {
  static final String SECRET = "hunter2-hunter2";

  private final Guard guard =
      Guard.around("com.acme.Fixture", EventSource.SQS).serveStream(PrintingFixture::print);

  public PrintingFixture() {
    JsonLogging.start();
    Redactions.ofProcess().register(SECRET);
    System.out.println("init " + SECRET);
  }

  private static void print(InputStream in, OutputStream out, Context context) throws IOException {
    System.out.println("out " + SECRET);
    System.out.print("in parts hunter2-");
    System.out.print("hunter2");
    System.out.printf(" %s%n", "ends");
    System.out.println("two\nlines {\"level\":\"ERROR\"} \u001b[31m");
    System.err.println("err " + SECRET);
    new IllegalStateException(SECRET).printStackTrace();
    context.getLogger().log("context " + SECRET + "\n");
    context.getLogger().log(("bytes " + SECRET).getBytes(StandardCharsets.UTF_8), LogLevel.FATAL);
    context.getLogger().log("fine", LogLevel.DEBUG);
    LambdaRuntime.getLogger().log("static " + SECRET);
    LoggerFactory.getLogger("com.acme").info("logged");
    System.out.print("without an end " + SECRET);
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    guard.handle(in, out, context);
  }
}
