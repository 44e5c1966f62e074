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
// error: "" is no path of a resource. Write its path from the root of the classpath: @PrimeWith("prime/order.json").
@PrimeWith("")
class Empty implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(HTTP_API) @PublicAccess
// error: "/prime/order.json" is no path of a resource. Write its path from the root of the classpath: @PrimeWith("prime/order.json").
@PrimeWith("/prime/order.json")
class Absolute implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(HTTP_API) @PublicAccess
// error: "prime//order.json" is no path of a resource. Write its path from the root of the classpath: @PrimeWith("prime/order.json").
@PrimeWith("prime//order.json")
class Gap implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(HTTP_API) @PublicAccess
// error: "../order.json" is no path of a resource. Write its path from the root of the classpath: @PrimeWith("prime/order.json").
@PrimeWith("../order.json")
class Above implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(HTTP_API) @PublicAccess
// error: "prime\order.json" is no path of a resource. Write its path from the root of the classpath: @PrimeWith("prime/order.json").
@PrimeWith("prime\\order.json")
class Backslash implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

record Order(String id) {}
