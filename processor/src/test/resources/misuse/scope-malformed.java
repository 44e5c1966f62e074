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
// error: "orders:read orders:write" is no scope, and no caller can hold it. Write each scope by itself: @AllowScopes({"orders:read", "orders:write"}).
@AllowScopes("orders:read orders:write")
class Wrong implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

// The compiler knows no place of a repeated annotation: its message stands at the class.
@Guarded(ALB)
@AllowScopes("${SCOPE} ${OTHER}")
@AllowScopes("a\\b")
@AllowScopes("größe")
// error: "a\b" is no scope, and no caller can hold it. Write each scope by itself: @AllowScopes({"orders:read", "orders:write"}).
// error: "größe" is no scope, and no caller can hold it. Write each scope by itself: @AllowScopes({"orders:read", "orders:write"}).
class Repeated implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

record Order(String id) {}
