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
@AllowOwner(
    // error: "id" is no part of the input of NoPart. Write path.name or query.name of a parameter that it binds, or body.name of a component of its record.
    of = "id")
class NoPart implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(HTTP_API)
@AllowOwner(
    // error: "path.id" is no part of the input of Unbound. Write path.name or query.name of a parameter that it binds, or body.name of a component of its record.
    of = "path.id")
class Unbound implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(HTTP_API)
@AllowOwner(
    // error: "query.user" is no part of the input of Other. Write path.name or query.name of a parameter that it binds, or body.name of a component of its record.
    of = "query.user")
class Other implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(HTTP_API)
@AllowOwner(
    // error: "body.owner" is no part of the input of Nowhere. Write path.name or query.name of a parameter that it binds, or body.name of a component of its record.
    of = "body.owner")
class Nowhere implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(HTTP_API)
@AllowOwner(
    // error: "body.id.bytes" is no part of the input of Deeper. Write path.name or query.name of a parameter that it binds, or body.name of a component of its record.
    of = "body.id.bytes")
class Deeper implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(HTTP_API)
@AllowOwner(
    // error: "body.id" is no part of the input of OfBean. Write path.name or query.name of a parameter that it binds, or body.name of a component of its record.
    of = "body.id")
class OfBean implements GuardedFunction<Bean, Order> {
  @Override
  public Order handle(Bean input, Invocation call) {
    return null;
  }
}

@Guarded(HTTP_API)
@AllowOwner(
    // error: "header.x" is no part of the input of Header. Write path.name or query.name of a parameter that it binds, or body.name of a component of its record.
    of = "header.x")
class Header implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(HTTP_API)
@AllowOwner(
    // error: "path." is no part of the input of Nameless. Write path.name or query.name of a parameter that it binds, or body.name of a component of its record.
    of = "path.")
class Nameless implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(HTTP_API)
@AllowOwner(
    // error: "body.id" is no part of the input of Whole. Write path.name or query.name of a parameter that it binds, or body.name of a component of its record.
    of = "body.id")
class Whole implements RequestStreamHandler {
  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) {}
}

record Order(@PathParam("user") String owned, String id) {}

final class Bean {
  public String id;
}
