// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import dev.lambdaguardrails.NamedValues;
import java.io.IOException;

/**
 * An event without an envelope: the whole of it is the input.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-sync.html">Invoke a Lambda
 *     function synchronously</a>
 */
final class DirectReader implements HttpEventReader {
  @Override
  public HttpEvent read(EventParser in) throws IOException {
    return HttpEvent.ofBody(in.json(), NamedValues.none());
  }
}
