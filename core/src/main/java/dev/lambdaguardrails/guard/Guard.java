// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lambdaguardrails.EventSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The whole pipeline around one function:
 *
 * <pre>
 * bytes → admit → authorize → bind → validate → handle → answer → bytes
 *           └─────────┴─────────┴───────┴──────────┴────────┴→ one failure, one event, one answer
 * </pre>
 *
 * <p>Nothing of another source, unreadable, or without a rule reaches the function. Every failure
 * of a request is an answer; one of a batch is a partial answer or {@link
 * dev.lambdaguardrails.RequestRefused} or {@link dev.lambdaguardrails.FunctionFailed}, which hold
 * nothing. A {@link VirtualMachineError} other than a stack overflow ends the environment, as the
 * runtime has it, without its message. Immutable; serves concurrent invocations.
 */
public final class Guard {
  private final Pipeline pipeline;
  private final @Nullable Restoration restoration;

  /** A guard that has a restoration if it is part of a snapshot, and otherwise none. */
  Guard(Pipeline pipeline, @Nullable Restoration restoration) {
    this.pipeline = pipeline;
    this.restoration = restoration;
  }

  /**
   * Starts to build a guard.
   *
   * @param function the name of the user's class
   * @param source the only source whose events are admitted
   */
  public static GuardBuilder around(String function, EventSource source) {
    return new GuardBuilder(function, source);
  }

  /** Serves one invocation. */
  public void handle(InputStream in, OutputStream out, Context context) throws IOException {
    if (restoration != null) {
      restoration.beforeInvocation();
    }
    RedactingContext redacting = new RedactingContext(context);
    CurrentInvocation invocation = CurrentInvocation.begin(redacting);
    try {
      byte[] answer = pipeline.serve(in, redacting);
      out.write(answer);
      out.flush();
    } finally {
      invocation.end();
    }
  }
}
