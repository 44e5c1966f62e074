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
class Texts implements GuardedFunction<Order, Order> {
  Texts(
      @Secret("a")
      // error: text is String, which can hold no secret. Write SecretValue.
      String text,
      @Secret("b")
      // error: many is SecretValue[], which can hold no secret. Write SecretValue.
      SecretValue... many) {}

  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

record Order(String id) {}
