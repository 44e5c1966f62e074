// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lambdaguardrails.internal.event.EventBytes;
import dev.lambdaguardrails.internal.event.RecordEvent;
import java.util.List;

/** What is done with a batch that was admitted. */
interface BatchWork {
  /**
   * The fate of each record. What it throws is mapped, and fails the batch as a whole.
   *
   * @param bytes the event, until this returns: who needs it longer copies it
   */
  BatchResult serve(EventBytes bytes, List<RecordEvent> records, Context context, Verdict verdict);

  /** The pipeline that ends here. Made here, so that a function of requests loads none of this. */
  default Pipeline batches(Pipelines controls) {
    return new BatchPipeline(controls, this);
  }
}
