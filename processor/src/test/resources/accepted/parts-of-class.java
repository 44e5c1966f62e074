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
class Wrong implements GuardedFunction<Query, Order> {
  @Override
  public Order handle(Query input, Invocation call) {
    return null;
  }
}

class Query extends Base {
  @QueryParam private int page;
  private final String id;

  @JsonCreator
  Query(@PathParam @JsonProperty("id") String id) {
    this.id = id;
  }

  @QueryParam
  public int getPage() {
    return page;
  }

  @HeaderParam
  public void setTrace(String trace) {}

  @ClaimParam
  public boolean isAdmin() {
    return false;
  }
}

class Base {
  @ClaimParam String sub;
}

record Order(String id) {}
