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
    // error: requests = 0 limits nothing. Write 1 to 1000000.
    requests = 0)
class None implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(HTTP_API)
@AllowScopes("a")
@RateLimit(
    per = RatePer.SOURCE_IP,
    // error: requests = 1000001 limits nothing. Write 1 to 1000000.
    requests = 1_000_001,
    // error: seconds = 86401 limits nothing. Write 1 to 86400.
    seconds = 86_401)
class Long implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

record Order(String id) {}
