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

class Outer {
  @Guarded(HTTP_API)
  @PublicAccess
  // error: Inner is nested. Make it a top-level class.
  class Inner implements GuardedFunction<Order, Order> {
    @Override
    public Order handle(Order input, Invocation call) {
      return null;
    }
  }

  @Guarded(HTTP_API)
  @PublicAccess
  // error: Nested is nested. Make it a top-level class.
  static class Nested implements GuardedFunction<Order, Order> {
    @Override
    public Order handle(Order input, Invocation call) {
      return null;
    }
  }

  @Guarded(HTTP_API)
  @PublicAccess
  // error: Hidden is nested. Make it a top-level class.
  private static class Hidden implements GuardedFunction<Order, Order> {
    @Override
    public Order handle(Order input, Invocation call) {
      return null;
    }
  }
}

record Order(String id) {}
