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
// error: The entry of Verifies needs dev.lambdaguardrails.jwt.JwtVerifier, and nimbus-jose-jwt. Add the dependency dev.lambdaguardrails:guardrails-jwt.
@VerifiedJwt(issuer = "${ISSUER}", audience = "api")
class Verifies implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

record Order(String id) {}
