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
    // warning: @Pattern on Order.sku takes exponential time to refuse "aaaa...b". Write it so that no text can be read in two ways, or make its repetitions possessive (*+, ++). [guardrails:pattern-exponential]
    @Size(max = 80) @Pattern(regexp = "(a+)+") String sku,
    // warning: @Pattern on Order.cased takes exponential time to refuse "aaaaaaa...". Write it so that no text can be read in two ways, or make its repetitions possessive (*+, ++). [guardrails:pattern-exponential]
    @Size(max = 80) @Pattern(regexp = "(a|A)*x", flags = Pattern.Flag.CASE_INSENSITIVE) String cased,
    // warning: @Email on Order.email takes exponential time to refuse "aaaa...". Write it so that no text can be read in two ways, or make its repetitions possessive (*+, ++). [guardrails:pattern-exponential]
    @Email(regexp = "(\\w+)+@.*") String email,
    // warning: @Pattern on Order.open is tried on a text of any length. Write @Size(max = ...) beside it. [guardrails:pattern-unbounded]
    // warning: @Pattern on Order.open takes exponential time to refuse "\"\"\"\"...". Write it so that no text can be read in two ways, or make its repetitions possessive (*+, ++). [guardrails:pattern-exponential]
    @Pattern(regexp = "(\"+)+\n") String open,
    @Size(max = 80) @Pattern(regexp = "(?:a++)++") String possessive) {}
