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
    // warning: @Pattern on Order.text takes up to the length to the power of 2 to refuse "aaaa...". Lower the max of @Size, or let parts that follow each other read different characters. [guardrails:pattern-polynomial]
    @Size(max = 5_000) @Pattern(regexp = "a*a*b") String text,
    // warning: @Pattern on Order.trimmed takes up to the length to the power of 3 to refuse "    ...". Lower the max of @Size, or let parts that follow each other read different characters. [guardrails:pattern-polynomial]
    @Size(max = 200) @Pattern(regexp = "\\s*.*\\s*x") String trimmed,
    @Size(max = 80) @Pattern(regexp = "\\s*.*\\s*x") String brief) {}
