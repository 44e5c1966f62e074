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
// error: The entry of Counts needs dev.lambdaguardrails.ratelimit.LocalBuckets. Add the dependency dev.lambdaguardrails:guardrails-ratelimit, or name a store.
@RateLimit(per = RatePer.CLAIM, requests = 5)
class Counts implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

record Order(String id) {}
