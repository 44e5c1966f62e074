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
@AllowOwner(
    // error: body.quantity is BigDecimal, which is no id. Compare a String, UUID, int or long.
    of = "body.quantity")
class Wrong implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(HTTP_API)
@AllowOwner(
    // error: body.owners is List<String>, which is no id. Compare a String, UUID, int or long.
    of = "body.owners")
class Many implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

record Order(BigDecimal quantity, List<String> owners) {}
