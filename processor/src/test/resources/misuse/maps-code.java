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
// error: "Not-Found" is no code. Write 1 to 64 lower case letters, digits and hyphens (a-z, 0-9).
@Maps(error = EOFException.class, status = 400, code = "Not-Found")
class Wrong implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

// The compiler knows no place of a repeated annotation: its message stands at the class.
@Guarded(HTTP_API)
@PublicAccess
@Maps(error = IOException.class, status = 400, code = "")
@Maps(error = FileNotFoundException.class, status = 400, code = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")
@Maps(error = Error.class, status = 500, code = "${Code}")
// error: "" is no code. Write 1 to 64 lower case letters, digits and hyphens (a-z, 0-9).
// error: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" is no code. Write 1 to 64 lower case letters, digits and hyphens (a-z, 0-9).
class Repeated implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

record Order(String id) {}
