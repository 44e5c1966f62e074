// file: com/acme/Wrong.java
package com.acme;

import static dev.lambdaguardrails.EventSource.*;

import com.amazonaws.services.lambda.runtime.*;
import com.amazonaws.services.lambda.runtime.events.*;
import com.fasterxml.jackson.annotation.*;
import dev.lambdaguardrails.*;
import dev.lambdaguardrails.secrets.*;
import java.io.*;
import java.math.*;
import java.time.*;
import java.util.*;

@Guarded(HTTP_API)
@VerifiedBy(secret = "prod/webhook", header = "X-Signature")
// error: A signature of the form HEX has no time, and holds for ever. Write STRIPE or SLACK, if the sender does, or remove @MaxAge.
@MaxAge(seconds = 60)
class Plain implements GuardedFunction<Order, Void> {
  @Override
  public Void handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(ALB)
@VerifiedBy(secret = "prod/webhook", header = "X-Signature", form = SignatureForm.GITHUB)
// error: A signature of the form GITHUB has no time, and holds for ever. Write STRIPE or SLACK, if the sender does, or remove @MaxAge.
@MaxAge(seconds = 60)
class Hub implements GuardedFunction<Order, Void> {
  @Override
  public Void handle(Order input, Invocation call) {
    return null;
  }
}

record Order(String id) {}
