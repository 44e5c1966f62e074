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

// error: @PublicAccess means nothing on Open, which is not guarded. Add @Guarded to Open, or remove @PublicAccess.
@PublicAccess
class Open implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

// error: @PrimeWith means nothing on Scoped, which is not guarded. Add @Guarded to Scoped, or remove @PrimeWith.
@PrimeWith("prime/order.json")
// error: @AllowScopes means nothing on Scoped, which is not guarded. Add @Guarded to Scoped, or remove @AllowScopes.
@AllowScopes("a")
// error: @Maps means nothing on Scoped, which is not guarded. Add @Guarded to Scoped, or remove @Maps.
@Maps(error = IOException.class, status = 404, code = "gone")
class Scoped implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

@AllowScopes("a")
@AllowScopes("b")
// error: @AllowScopes means nothing on Repeated, which is not guarded. Add @Guarded to Repeated, or remove @AllowScopes.
class Repeated {}

record Order(String id) {}
