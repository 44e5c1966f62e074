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
    // error: "http://issuer.example" is no URL of an issuer, nor of its keys. Write it as the issuer does: https://issuer.example/tenant.
    issuer = "http://issuer.example",
    audience = "api")
class Plain implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(FUNCTION_URL)
@AllowScopes("a")
@VerifiedJwt(
    issuer = "https://issuer.example",
    // error: "https://issuer.example/a b" is no URL of an issuer, nor of its keys. Write it as the issuer does: https://issuer.example/tenant.
    keys = "https://issuer.example/a b",
    audience = "api")
class Spaced implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(FUNCTION_URL)
@AllowScopes("a")
@VerifiedJwt(
    // error: "" is no URL of an issuer, nor of its keys. Write it as the issuer does: https://issuer.example/tenant.
    issuer = "",
    audience = "api")
class Empty implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(FUNCTION_URL)
@AllowScopes("a")
@VerifiedJwt(
    // error: "https://a@issuer.example" is no URL of an issuer, nor of its keys. Write it as the issuer does: https://issuer.example/tenant.
    issuer = "https://a@issuer.example",
    audience = "api")
class Named implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

record Order(String id) {}
