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

@Guarded(ALB)
@AllowScopes("a")
@AlbOidc(signer = "${ALB_ARN}")
// error: @AlbOidc and @VerifiedJwt both say who calls Both. Remove one of them.
@VerifiedJwt(issuer = "${ISSUER}", audience = "api")
class Both implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

record Order(String id) {}
