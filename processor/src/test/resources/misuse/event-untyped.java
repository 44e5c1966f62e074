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

@Guarded(DIRECT)
// error: SQSEvent is not the event of DIRECT, which has no class. Implement GuardedFunction, and declare a record of the input.
class Wrong implements RequestHandler<SQSEvent, Void> {
  @Override
  public Void handleRequest(SQSEvent input, Context context) {
    return null;
  }
}
