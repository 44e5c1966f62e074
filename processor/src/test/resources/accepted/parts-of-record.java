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

record Query(
    @PathParam String tenant,
    @PathParam @JsonProperty("order_id") UUID id,
    @QueryParam("id") boolean truth,
    @QueryParam byte b,
    @QueryParam Integer page,
    @QueryParam BigDecimal price,
    @QueryParam BigInteger large,
    @QueryParam Colour colour,
    @QueryParam List<Colour> colours,
    @QueryParam LocalDate day,
    @QueryParam ZonedDateTime moment,
    @HeaderParam("X-Request-Id") String request,
    @HeaderParam List<Double> weights,
    @HeaderParam("${TRACE_HEADER}") String trace,
    @ClaimParam String sub,
    String note,
    List<UUID> anything) {

  @Override
  public String tenant() {
    return tenant;
  }

  Query {
    Objects.requireNonNull(tenant);
  }

  static Query of(String tenant) {
    return null;
  }
}

enum Colour {
  RED
}

record Order(String id) {}
