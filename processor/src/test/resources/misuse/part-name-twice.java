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
    @PathParam String id,
    // error: @PathParam binds "id" to id and other. Keep one, or rename one.
    @PathParam("id") String other,
    @QueryParam("id") String third,
    @HeaderParam("X-Id") String a,
    // error: @HeaderParam binds "x-id" to a and b. Keep one, or rename one.
    @HeaderParam("x-id") String b,
    @QueryParam @JsonProperty("page") int p,
    // error: @QueryParam binds "page" to p and page. Keep one, or rename one.
    @QueryParam int page) {}
