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

@Guarded(FUNCTION_URL)
@AllowScopes("a")
@VerifiedJwt(
    issuer = "https://issuer.example",
    audience = "api",
    // error: skewSeconds is no difference of two clocks. Write 0 to 300.
    skewSeconds = -1)
class Negative implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(FUNCTION_URL)
@AllowScopes("a")
@VerifiedJwt(
    issuer = "https://issuer.example",
    audience = "api",
    // error: skewSeconds is no difference of two clocks. Write 0 to 300.
    skewSeconds = 301)
class Long implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

record Order(String id) {}
