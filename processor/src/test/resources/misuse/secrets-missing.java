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
class Needs implements GuardedFunction<Order, Order> {
  Needs(
      // error: The entry of Needs needs dev.lambdaguardrails.secrets.Secrets. Add the dependency dev.lambdaguardrails:guardrails-secrets.
      @Secret("a") String key) {}

  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

record Order(String id) {}
