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
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

sealed interface Order permits Late {
  // error: Order is sealed, and its parameters would differ by what the body says. Declare a record that has the parameters and a component of Order.
  @PathParam
  String getId();
}

record Late(
    // error: Order is sealed, and its parameters would differ by what the body says. Declare a record that has the parameters and a component of Order.
    @PathParam String getId) implements Order {}
