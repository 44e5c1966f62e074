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

@Guarded(DIRECT)
// error: DIRECT takes no status, and Wrong answers Response<Order>. Answer the value itself.
class Wrong implements GuardedFunction<Order, Response<Order>> {
  @Override
  public Response<Order> handle(Order input, Invocation call) {
    return null;
  }
}

record Order(String id) {}
