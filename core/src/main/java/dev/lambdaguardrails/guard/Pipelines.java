// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.lambdaguardrails.Batch;
import dev.lambdaguardrails.DuplicateFilter;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Quarantine;
import dev.lambdaguardrails.bind.Input;
import dev.lambdaguardrails.bind.Output;
import dev.lambdaguardrails.internal.event.TrustedOrigins;
import org.jspecify.annotations.Nullable;

/**
 * Puts the controls that a builder describes in their order. Immutable.
 *
 * @param source the only source whose events are admitted
 * @param limits sizes and limits
 * @param trusted from where events may come, null for anywhere
 * @param batch how failed records are told, null for the invocation's failure
 * @param threads how many records are served at once
 * @param access who may call
 * @param cors whose scripts may read, null where nothing is said of it
 * @param errors maps what the function throws
 * @param quarantine where refused records go, null for nowhere
 * @param duplicates remembers what was handled, null for nobody
 * @param inspecting looks for injection, null if nothing does
 * @param deadline ends the wait for the function
 * @param log records failures, and knows the modes
 */
record Pipelines(
    EventSource source,
    GuardLimits limits,
    @Nullable TrustedOrigins trusted,
    @Nullable Batch batch,
    int threads,
    AccessRules access,
    @Nullable CorsAnswers cors,
    ErrorMapper errors,
    @Nullable Quarantine quarantine,
    @Nullable DuplicateFilter duplicates,
    @Nullable Inspecting inspecting,
    Deadline deadline,
    SecurityLog log) {

  /**
   * The same controls, which record elsewhere, keep no record, ask for no origin, and run no policy
   * of the user.
   */
  Pipelines priming(Deadline elsewhere, SecurityLog silent) {
    return new Pipelines(
        source,
        limits,
        null,
        batch,
        1,
        access.withoutPolicies(),
        cors,
        errors,
        null,
        null,
        inspecting,
        elsewhere,
        silent);
  }

  /** The pipeline to a function that is given its bound input. */
  @SuppressWarnings("unchecked") // what it answers is read as an object, and nothing else
  <I extends @Nullable Object, O extends @Nullable Object> Pipeline bound(
      GuardedFunction<I, ?> function, Input<I> input, Output<O> output) {
    BoundFunction<I> bound =
        new BoundFunction<>(
            (GuardedFunction<I, @Nullable Object>) function,
            input,
            inspecting,
            access,
            deadline,
            errors);
    if (!source.isRequest()) {
      BoundRecords<I> records =
          new BoundRecords<>(
              bound, deadline, limits, quarantine, duplicates, access.freshness(), source, threads);
      if (source == EventSource.FIREHOSE) {
        Answering<O> answering = new Answering<>(source, output, null);
        return new BoundTransformations<>(records, answering).batches(this);
      }
      return records.batches(this);
    }
    RequestPipeline requests =
        new BoundRequests<>(bound, new Answering<>(source, output, cors), limits.json())
            .requests(this);
    if (source == EventSource.APPSYNC) {
      return new ResolverPipeline(source, admission(), requests, log);
    }
    if (source.isAuthorizer()) {
      return new AuthorizerPipeline(source, requests);
    }
    return requests;
  }

  /** The pipeline to a handler of whole events. */
  Pipeline whole(RequestStreamHandler handler) {
    WholeEvents work =
        new WholeEvents(handler, access.freshness(), inspecting, deadline, errors, source);
    return source.isRequest() ? work.requests(this) : work.batches(this);
  }

  /** Reads events of the source, within their limit. */
  Admission admission() {
    return new Admission(limits.eventBytes(source));
  }
}
