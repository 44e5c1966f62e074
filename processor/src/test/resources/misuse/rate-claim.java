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

@Guarded(HTTP_API)
@AllowScopes("a")
@RateLimit(
    per = RatePer.CLAIM,
    // error: @RateLimit names no claim. Name it: claim = "sub".
    claim = " ",
    requests = 5)
class Nobody implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

record Order(String id) {}
