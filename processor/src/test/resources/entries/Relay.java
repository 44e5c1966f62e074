// file: com/acme/Relay.java
package com.acme;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.PublicAccess;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

@Guarded(EventSource.ALB)
@PublicAccess
public class Relay implements RequestStreamHandler {
  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context)
      throws IOException {
    in.transferTo(out);
  }
}
