// file: com/acme/Wrong.java
package com.acme;

import static dev.lambdaguardrails.EventSource.*;

import com.amazonaws.services.lambda.runtime.*;
import dev.lambdaguardrails.*;
import java.io.*;

@Guarded(HTTP_POLICY_AUTHORIZER)
// error: Wrong would answer a policy that nobody sees. Implement GuardedFunction and answer Authorization.
class Wrong implements RequestStreamHandler {
  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) {}
}
