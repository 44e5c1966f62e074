// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lambdaguardrails.Mode;
import dev.lambdaguardrails.failure.Misconfiguration;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Tells, once, that a function may run longer than API Gateway waits for it: what it does after
 * that is done for nobody, and paid for.
 */
final class TimedPipeline implements Pipeline {
  /** The longest that API Gateway waits unless more was asked of AWS. */
  private static final int GATEWAY_MILLIS = 30_000;

  private final Pipeline pipeline;
  private final String function;
  private final SecurityLog log;
  private final AtomicBoolean looked = new AtomicBoolean();

  TimedPipeline(Pipeline pipeline, String function, SecurityLog log) {
    this.pipeline = pipeline;
    this.function = function;
    this.log = log;
  }

  @Override
  public byte[] serve(InputStream in, Context context) throws IOException {
    if (!looked.getPlain() && looked.compareAndSet(false, true)) {
      if (context.getRemainingTimeInMillis() > GATEWAY_MILLIS) {
        Misconfiguration told =
            new Misconfiguration(function + ": Set the timeout to 30 seconds at most.");
        log.record(told, Mode.REPORT, log.verdict(context.getAwsRequestId()));
      }
    }
    return pipeline.serve(in, context);
  }
}
