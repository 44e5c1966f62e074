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

@Guarded(FUNCTION_URL)
@AllowScopes("a")
@VerifiedJwt(
    issuer = "https://issuer.example",
    // error: @VerifiedJwt names no audience, so nobody is admitted. Name those that are meant, each by itself.
    audience = {})
class NoAudience implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(FUNCTION_URL)
@AllowScopes("a")
@VerifiedJwt(
    issuer = "https://issuer.example",
    // error: @VerifiedJwt names no audience, so nobody is admitted. Name those that are meant, each by itself.
    audience = {"api", " "})
class BlankAudience implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(FUNCTION_URL)
@AllowScopes("a")
@VerifiedJwt(
    issuer = "https://issuer.example",
    audience = "api",
    // error: @VerifiedJwt names no algorithm, so nobody is admitted. Name those that are meant, each by itself.
    algorithms = {})
class NoAlgorithm implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

record Order(String id) {}
