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
class Malformed implements GuardedFunction<Order, Order> {
  Malformed(
      // error: "${KEY" is no name of a secret. Write letters, digits and / _ + = . @ : - alone, variables as ${NAME}, a stage behind #.
      @Secret("${KEY") SecretValue key0,
      // error: "${}" is no name of a secret. Write letters, digits and / _ + = . @ : - alone, variables as ${NAME}, a stage behind #.
      @Secret("${}") SecretValue key1,
      // error: "${A-B}" is no name of a secret. Write letters, digits and / _ + = . @ : - alone, variables as ${NAME}, a stage behind #.
      @Secret("${A-B}") SecretValue key2,
      // error: "$KEY" is no name of a secret. Write letters, digits and / _ + = . @ : - alone, variables as ${NAME}, a stage behind #.
      @Secret("$KEY") SecretValue key3,
      // error: "key}" is no name of a secret. Write letters, digits and / _ + = . @ : - alone, variables as ${NAME}, a stage behind #.
      @Secret("key}") SecretValue key4,
      // error: "a key" is no name of a secret. Write letters, digits and / _ + = . @ : - alone, variables as ${NAME}, a stage behind #.
      @Secret("a key") SecretValue key5,
      // error: "prod/*" is no name of a secret. Write letters, digits and / _ + = . @ : - alone, variables as ${NAME}, a stage behind #.
      @Secret("prod/*") SecretValue key6) {}

  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

record Order(String id) {}
