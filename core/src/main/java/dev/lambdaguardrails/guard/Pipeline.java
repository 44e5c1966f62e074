// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.IOException;
import java.io.InputStream;

/** One order of controls: that of a request, or that of a batch. */
interface Pipeline {
  /** The answer to one event. */
  byte[] serve(InputStream in, Context context) throws IOException;
}
