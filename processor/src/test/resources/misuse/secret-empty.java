// file: com/acme/Wrong.java
package com.acme;

import static dev.lambdaguardrails.EventSource.*;

import com.amazonaws.services.lambda.runtime.*;
import com.amazonaws.services.lambda.runtime.events.*;
import com.fasterxml.jackson.annotation.*;
import dev.lambdaguardrails.*;
import dev.lambdaguardrails.secrets.*;
import java.io.*;
import java.math.*;
import java.time.*;
import java.util.*;

@Guarded(HTTP_API)
@PublicAccess
class Nameless implements GuardedFunction<Order, Order> {
  Nameless(
      // error: @Secret names no secret. Name it: @Secret("${PAYMENT_KEY_SECRET}").
      @Secret("") SecretValue one,
      // error: @Secret names no secret. Name it: @Secret("${PAYMENT_KEY_SECRET}").
      @Secret(value = " ", field = "password") SecretValue other) {}

  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

record Order(String id) {}
