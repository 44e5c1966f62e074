// file: com/acme/Wrong.java
package com.acme;

import static dev.lambdaguardrails.EventSource.*;

import com.amazonaws.services.lambda.runtime.*;
import com.amazonaws.services.lambda.runtime.events.*;
import com.fasterxml.jackson.annotation.*;
import dev.lambdaguardrails.*;
import java.io.*;
import java.math.*;
import java.time.*;
import java.util.*;

@Guarded(
    value = SQS,
    // error: Wrong receives whole events, of which the guard sees no single record. Remove batch, or implement GuardedFunction.
    batch = Batch.PARTIAL,
    // error: Wrong receives whole events, of which the guard sees no single record. Remove quarantine, or implement GuardedFunction.
    quarantine = Quarantine.class)
class Wrong implements RequestStreamHandler {
  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) {}
}
