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
@PublicAccess
// error: Private has no constructor that the entry can call. Declare one that is not private, without parameters but those of @Secret.
class Private implements GuardedFunction<Order, Order> {
  private Private() {}

  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(HTTP_API)
@PublicAccess
// error: Needy has no constructor that the entry can call. Declare one that is not private, without parameters but those of @Secret.
class Needy implements GuardedFunction<Order, Order> {
  Needy(Order order) {}

  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(HTTP_API)
@PublicAccess
// error: Needs has no constructor that the entry can call. Declare one that is not private, without parameters but those of @Secret.
record Needs(Order order) implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

record Order(String id) {}
