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
class Wrong implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

record Order(
    // error: "X Request" is no name of a header. Write letters, digits and hyphens: @HeaderParam("X-Request-Id").
    @HeaderParam("X Request") String a,
    // error: "X:" is no name of a header. Write letters, digits and hyphens: @HeaderParam("X-Request-Id").
    @HeaderParam("X:") String b,
    // error: "größe" is no name of a header. Write letters, digits and hyphens: @HeaderParam("X-Request-Id").
    @HeaderParam String größe,
    @HeaderParam("${HEADER}:") String c) {}
