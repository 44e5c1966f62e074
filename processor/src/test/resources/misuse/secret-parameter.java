// file: com/acme/Wrong.java
package com.acme;

import static dev.lambdaguardrails.EventSource.*;

import com.amazonaws.services.lambda.runtime.*;
import com.amazonaws.services.lambda.runtime.events.*;
import com.fasterxml.jackson.annotation.*;
import dev.lambdaguardrails.*;
import dev.lambdaguardrails.secrets.*;
import java.io.*;
import java.math.*;
import java.time.*;
import java.util.*;

@Guarded(HTTP_API)
@PublicAccess
class Parameter implements GuardedFunction<Order, Order> {
  Parameter(
      // error: "ssm:/prod/key" is a parameter of Systems Manager, which is not read. Name a secret of Secrets Manager.
      @Secret("ssm:/prod/key") SecretValue key) {}

  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

record Order(String id) {}
