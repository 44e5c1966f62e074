// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.internal.event.EventBytes;
import dev.lambdaguardrails.internal.event.HttpEvent;
import java.io.IOException;

/** What is done with a request that was admitted and authorized. */
interface RequestWork {
  /**
   * The bytes of the answer. What it throws is mapped.
   *
   * @param bytes the event, until this returns: who needs it longer copies it
   */
  byte[] serve(EventBytes bytes, HttpEvent event, Invocation call, Verdict verdict)
      throws IOException;

  /** The pipeline that ends here. Made here, so that a function of records loads none of this. */
  default RequestPipeline requests(Pipelines controls) {
    return new RequestPipeline(controls, this);
  }
}
