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
// error: Shape can be extended by anything, so what is bound is unknown. Declare a record, or make Shape sealed.
class Wrong implements GuardedFunction<Shape, Order> {
  @Override
  public Order handle(Shape input, Invocation call) {
    return null;
  }
}

@Guarded(HTTP_API)
@PublicAccess
// error: Base can be extended by anything, so what is bound is unknown. Declare a record, or make Base sealed.
class OfClass implements GuardedFunction<Base, Order> {
  @Override
  public Order handle(Base input, Invocation call) {
    return null;
  }
}

interface Shape {}

abstract class Base {}

record Order(String id) {}
