// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.FunctionFailed;
import dev.lambdaguardrails.RequestRefused;
import dev.lambdaguardrails.internal.answer.AuthorizerAnswer;
import java.io.IOException;
import java.io.InputStream;

/** An API that asks whether a call is allowed: what is refused or fails is not. */
record AuthorizerPipeline(EventSource source, Pipeline requests) implements Pipeline {
  @Override
  public byte[] serve(InputStream in, Context context) throws IOException {
    try {
      return requests.serve(in, context);
    } catch (RequestRefused | FunctionFailed recorded) {
      return AuthorizerAnswer.denied(source);
    }
  }
}
