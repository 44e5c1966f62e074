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
// error: Door is no class. Put @Guarded on a top-level class that implements GuardedFunction.
interface Door extends GuardedFunction<Order, Order> {}

@Guarded(HTTP_API)
@PublicAccess
// error: Doors is no class. Put @Guarded on a top-level class that implements GuardedFunction.
enum Doors implements GuardedFunction<Order, Order> {
  FRONT;

  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

record Order(String id) {}
