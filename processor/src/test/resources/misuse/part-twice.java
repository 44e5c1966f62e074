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
class Wrong implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

record Order(
    @PathParam
        // error: id has two origins, @PathParam and @QueryParam. Keep one.
        @QueryParam
        String id) {}

@Guarded(HTTP_API)
@PublicAccess
class OfClass implements GuardedFunction<Basket, Order> {
  @Override
  public Order handle(Basket input, Invocation call) {
    return null;
  }
}

class Basket {
  @PathParam private String id;

  // error: id has two origins, @PathParam and @HeaderParam. Keep one.
  @HeaderParam
  public String getId() {
    return id;
  }
}
