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
@AllowIf(
    // error: AccessPolicy cannot be created by the entry of Interface. Name a class that is not abstract, visible to its package, with one constructor without parameters but those of @Secret.
    AccessPolicy.class)
class Interface implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(HTTP_API)
@AllowIf(
    // error: Hidden cannot be created by the entry of Constructed. Name a class that is not abstract, visible to its package, with one constructor without parameters but those of @Secret.
    Hidden.class)
class Constructed implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(HTTP_API)
@AllowIf(
    // error: Vague cannot be created by the entry of Abstracted. Name a class that is not abstract, visible to its package, with one constructor without parameters but those of @Secret.
    Vague.class)
class Abstracted implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

final class Hidden implements AccessPolicy {
  private Hidden() {}

  @Override
  public boolean admits(Invocation call) {
    return false;
  }
}

abstract class Vague implements AccessPolicy {}

record Order(String id) {}
