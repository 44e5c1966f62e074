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
// error: Both implements GuardedFunction and RequestStreamHandler, of which the guard calls one. Remove one of them.
class Both implements GuardedFunction<Order, Order>, RequestStreamHandler {
  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) {}

  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(HTTP_API)
@PublicAccess
// error: Inherited implements GuardedFunction and RequestHandler, of which the guard calls one. Remove one of them.
class Inherited extends Base implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

abstract class Base implements RequestHandler<Order, Order> {
  @Override
  public Order handleRequest(Order order, Context context) {
    return order;
  }
}

record Order(String id) {}
