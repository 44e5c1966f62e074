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

@Guarded(HTTP_API) @PublicAccess
@PrimeWith("prime/order.json")
class Wrong implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(HTTP_API) @PublicAccess
@PrimeWith("prime/${STAGE}.json")
class Elsewhere implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(HTTP_API) @PublicAccess
@PrimeWith("prime/unseen.json")
class Unseen implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

record Order(String id) {}
// file: prime/order.json
 {"version": "2.0", "a": [1, -0.5e+7, 0, true, false, null, [], {}, [ ]], "b": "\u00e9\n\"", "": {"c": [{}, "x"]}}
