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

@Guarded(SQS)
// error: The guard writes no answer of Records that a browser reads. Remove @Cors, or implement GuardedFunction of a request source.
@Cors(origins = "https://app.example.com")
class Records implements GuardedFunction<Order, Void> {
  @Override
  public Void handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(HTTP_API)
@PublicAccess
// error: The guard writes no answer of Whole that a browser reads. Remove @Cors, or implement GuardedFunction of a request source.
@Cors(origins = "https://app.example.com")
class Whole implements RequestStreamHandler {
  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) {}
}

record Order(String id) {}
