// file: com/acme/Wrong.java
package com.acme;

import static dev.lambdaguardrails.EventSource.*;

import com.fasterxml.jackson.annotation.*;
import com.fasterxml.jackson.databind.*;
import dev.lambdaguardrails.*;
import jakarta.validation.*;
import jakarta.validation.constraints.*;
import java.math.*;
import java.time.*;
import java.util.*;

@Guarded(HTTP_API)
@PublicAccess
class Wrong implements GuardedFunction<Order, Void> {
  @Override
  public Void handle(Order input, Invocation call) {
    return null;
  }
}

record Order(
    // warning: Order.extra is a tree of any shape, of which nothing is validated. Declare a record. [guardrails:tree]
    JsonNode extra,
    // warning: each element of Order.more is a tree of any shape, of which nothing is validated. Declare a record. [guardrails:tree]
    @Size(max = 9) List<com.fasterxml.jackson.databind.node.ObjectNode> more) {}
