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
class Wrong implements GuardedFunction<Shape, Order> {
  @Override
  public Order handle(Shape input, Invocation call) {
    return null;
  }
}

@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
sealed interface Shape permits Circle, Square {}

record Circle(int radius) implements Shape {}

record Square(int side, Shape within) implements Shape {}

record Order(String id) {}
