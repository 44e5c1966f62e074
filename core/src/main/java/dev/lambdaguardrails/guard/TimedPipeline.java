// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lambdaguardrails.Mode;
import dev.lambdaguardrails.failure.Misconfiguration;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Tells, once, that a function may run longer than API Gateway or AppSync waits for it: what it
 * does after that is done for nobody, and paid for. Where that is fatal nothing is served, each
 * invocation fails, and each tells it.
 */
final class TimedPipeline implements Pipeline {
  /** The longest that AppSync waits, and API Gateway unless more was asked of AWS. */
  private static final int GATEWAY_MILLIS = 30_000;

  private final Pipeline pipeline;
  private final String function;
  private final boolean fatal;
  private final SecurityLog log;
  private final AtomicBoolean looked = new AtomicBoolean();

  TimedPipeline(Pipeline pipeline, String function, boolean fatal, SecurityLog log) {
    this.pipeline = pipeline;
    this.function = function;
    this.fatal = fatal;
    this.log = log;
  }

  @Override
  public byte[] serve(InputStream in, Context context) throws IOException {
    boolean asks = fatal || (!looked.getPlain() && looked.compareAndSet(false, true));
    if (asks && context.getRemainingTimeInMillis() > GATEWAY_MILLIS) {
      Verdict verdict = log.verdict(context.getAwsRequestId());
      Misconfiguration told =
          new Misconfiguration(function + ": Set the timeout to 30 seconds at most.");
      log.record(told, fatal ? Mode.ENFORCE : Mode.REPORT, verdict);
      if (fatal) {
        throw Thrown.of(false, verdict);
      }
    }
    return pipeline.serve(in, context);
  }
}
