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
  public Order handle(
      // error: @PathParam on Wrong.order binds nothing. Move it to a component of the record that is the function's input.
      @PathParam Order order, Invocation call) {
    return order;
  }
}

record Order(List<Line> lines, String id) {
  Order(
      // error: @QueryParam on Order.lines binds nothing. Move it to a component of the record that is the function's input.
      @QueryParam List<Line> lines, String id) {
    this.lines = lines;
    this.id = id;
  }

  // error: @HeaderParam on Order.id binds nothing. Move it to a component of the record that is the function's input.
  @HeaderParam
  public String id() {
    return id;
  }
}

record Line(
    // error: @ClaimParam on Line.user binds nothing. Move it to a component of the record that is the function's input.
    @ClaimParam String user, String id) {}

@Guarded(HTTP_API)
@PublicAccess
class OfClass implements GuardedFunction<Basket, Order> {
  @Override
  public Order handle(Basket input, Invocation call) {
    return null;
  }
}

class Basket {
  // error: @PathParam on Basket.count binds nothing. Move it to a component of the record that is the function's input.
  @PathParam static int count;

  @PathParam String id;

  // error: @PathParam on Basket.touch binds nothing. Move it to a component of the record that is the function's input.
  @PathParam
  void touch() {}
}
