// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.orders;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/** An entry behind whose init the garbage is collected, and a resource that is garbage. */
public final class CollectedEntry implements RequestStreamHandler {
  private final GuardedCountTickets entry;

  /** Makes the entry, and collects what nothing holds. */
  public CollectedEntry() {
    Core.getGlobalContext().register(new Forgotten());
    entry = new GuardedCountTickets();
    System.gc();
  }

  @Override
  public void handleRequest(
      InputStream in, OutputStream out, com.amazonaws.services.lambda.runtime.Context context)
      throws IOException {
    entry.handleRequest(in, out, context);
  }

  private static final class Forgotten implements Resource {
    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {}

    @Override
    public void afterRestore(Context<? extends Resource> context) {
      System.out.println("the forgotten resource was restored");
    }
  }
}
