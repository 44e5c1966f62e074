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
// error: 399 is no status of a failure. Write 400 to 599.
@Maps(error = IOException.class, status = 399, code = "gone")
class Wrong implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

// The compiler knows no place of a repeated annotation: its message stands at the class.
@Guarded(HTTP_API)
@PublicAccess
@Maps(error = IOException.class, status = 400, code = "gone")
@Maps(error = EOFException.class, status = 600, code = "gone")
// error: 600 is no status of a failure. Write 400 to 599.
class Repeated implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

record Order(String id) {}
