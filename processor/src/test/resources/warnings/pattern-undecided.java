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
    // warning: @Pattern on Order.text cannot be judged, and may take exponential time. Write it shorter, without conditions and back-references, or check the text in code. [guardrails:pattern-undecided]
    @Size(max = 80) @Pattern(regexp = "(a\\1)*") String text) {}
