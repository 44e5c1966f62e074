// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.lambdaguardrails.guard.Environment;
import dev.lambdaguardrails.guard.Guard;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * An entry for those who run no processor: it reads the annotations of the function by reflection
 * while the function initialises.
 *
 * <pre>{@code
 * public final class GuardedCreateOrder extends ReferenceEntry {
 *   public GuardedCreateOrder() { super(CreateOrder.class); }
 * }
 * }</pre>
 *
 * <p>What the processor reports as an error of compilation fails init here. Immutable; serves
 * concurrent invocations.
 */
public abstract class ReferenceEntry implements RequestStreamHandler {
  private final Guard guard;

  /** Builds the guard around a new instance of the function. */
  protected ReferenceEntry(Class<?> function) {
    this.guard = ReferenceWiring.guard(function, Environment.OF_PROCESS);
  }

  @Override
  public final void handleRequest(InputStream in, OutputStream out, Context context)
      throws IOException {
    guard.handle(in, out, context);
  }
}
