// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.internal.event.HttpEvent;
import java.io.IOException;

/** What is done with a request that was admitted and authorized. */
interface RequestWork {
  /** The bytes of the answer. What it throws is mapped. */
  byte[] serve(byte[] bytes, HttpEvent event, Invocation call, Verdict verdict) throws IOException;
}
