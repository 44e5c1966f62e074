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

@Guarded(ALB)
// error: @AllowScopes names no scope, so nobody is admitted. Name a scope: @AllowScopes("orders:read").
@AllowScopes({})
class Nothing implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(ALB)
@AllowScopes({
  "a",
  // error: @AllowScopes names no scope, so nobody is admitted. Name a scope: @AllowScopes("orders:read").
  ""
})
class Empty implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

record Order(String id) {}
