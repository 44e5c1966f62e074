// file: com/acme/Wrong.java
package com.acme;

import static dev.lambdaguardrails.EventSource.*;

import dev.lambdaguardrails.*;
import dev.lambdaguardrails.validation.*;
import jakarta.validation.*;
import jakarta.validation.constraints.*;
import java.lang.annotation.*;
import java.math.*;
import java.util.*;

@Guarded(HTTP_API)
@PublicAccess
class Wrong implements GuardedFunction<Order, Void> {
  @Override
  public Void handle(Order input, Invocation call) {
    return null;
  }
}

// file: com/acme/Order.java
package com.acme;

import dev.lambdaguardrails.validation.*;
import jakarta.validation.*;
import jakarta.validation.constraints.*;
import java.lang.annotation.*;
import java.math.*;
import java.util.*;

record Order(
    // error: @Size on a has min = -1. Write 0 or more.
    @Size(min = -1) String a,
    // error: @Size on b has max = 1. Write at least its min, 2.
    @Size(min = 2, max = 1) String b,
    // error: @Digits on c has fraction = -1. Write 0 or more.
    @Digits(integer = 1, fraction = -1) BigDecimal c,
    // error: @DecimalMin on d has value = "1,5". Write a decimal number, such as "0.50".
    @DecimalMin("1,5") BigDecimal d,
    // error: @Pattern on e has regexp = "[a-z". Write an expression that compiles: Unclosed character class.
    @Pattern(regexp = "[a-z") String e,
    // error: @Email on f has regexp = "*". Write an expression that compiles: Dangling meta character '*'.
    List<@Email(regexp = "*") String> f,
    // error: @Size on g has max = 0. Write at least its min, 1.
    @Size.List({@Size(max = 9), @Size(min = 1, max = 0)}) String g) {}
