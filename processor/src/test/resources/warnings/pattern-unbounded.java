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
    // warning: @Pattern on Order.sku is tried on a text of any length. Write @Size(max = ...) beside it. [guardrails:pattern-unbounded]
    @Pattern(regexp = "[A-Z]{3}") String sku,
    // warning: @Pattern on each element of Order.tags is tried on a text of any length. Write @Size(max = ...) beside it. [guardrails:pattern-unbounded]
    @Size(max = 9) List<@Pattern(regexp = "[a-z]+") String> tags,
    // warning: @Pattern on Order.both is tried on a text of any length. Write @Size(max = ...) beside it. [guardrails:pattern-unbounded]
    @Pattern(regexp = "a+") @Pattern(regexp = "b*") String both,
    // warning: @Slug on Order.slug is tried on a text of any length. Write @Size(max = ...) beside it. [guardrails:pattern-unbounded]
    @Slug String slug,
    // warning: @Pattern on Order.quadratic is tried on a text of any length. Write @Size(max = ...) beside it. [guardrails:pattern-unbounded]
    @Pattern(regexp = "a*a*b") String quadratic) {}

@Constraint(validatedBy = {})
@Pattern(regexp = "[a-z]+(-[a-z]+)*")
@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
@interface Slug {
  String message() default "";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
