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

// The compiler knows no place of a repeated annotation: its message stands at the class.
@Guarded(HTTP_API)
@PublicAccess
@Maps(error = IOException.class, status = 404, code = "gone")
@Maps(error = IOException.class, status = 409, code = "there")
// error: IOException is mapped twice. Remove one of its @Maps.
class Wrong implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

record Order(String id) {}
