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
    // error: a is char, which @PathParam cannot bind. Write String, boolean, a number, UUID, an enum or a type of java.time, or, for a query or header, a List of these.
    @PathParam char a,
    // error: b is Character, which @PathParam cannot bind. Write String, boolean, a number, UUID, an enum or a type of java.time, or, for a query or header, a List of these.
    @PathParam Character b,
    // error: c is Object, which @QueryParam cannot bind. Write String, boolean, a number, UUID, an enum or a type of java.time, or, for a query or header, a List of these.
    @QueryParam Object c,
    // error: d is Order, which @QueryParam cannot bind. Write String, boolean, a number, UUID, an enum or a type of java.time, or, for a query or header, a List of these.
    @QueryParam Order d,
    // error: e is String[], which @QueryParam cannot bind. Write String, boolean, a number, UUID, an enum or a type of java.time, or, for a query or header, a List of these.
    @QueryParam String[] e,
    // error: g is List<List<String>>, which @QueryParam cannot bind. Write String, boolean, a number, UUID, an enum or a type of java.time, or, for a query or header, a List of these.
    @QueryParam List<List<String>> g,
    // error: h is Set<String>, which @QueryParam cannot bind. Write String, boolean, a number, UUID, an enum or a type of java.time, or, for a query or header, a List of these.
    @QueryParam Set<String> h,
    // error: i is Map<String, String>, which @HeaderParam cannot bind. Write String, boolean, a number, UUID, an enum or a type of java.time, or, for a query or header, a List of these.
    @HeaderParam Map<String, String> i,
    // error: j is Optional<Clock>, which @HeaderParam cannot bind. Write String, boolean, a number, UUID, an enum or a type of java.time, or, for a query or header, a List of these.
    @HeaderParam Optional<Clock> j,
    // error: k is Clock, which @ClaimParam cannot bind. Write String, boolean, a number, UUID, an enum or a type of java.time, or, for a query or header, a List of these.
    @ClaimParam Clock k,
    // error: l is List, which @QueryParam cannot bind. Write String, boolean, a number, UUID, an enum or a type of java.time, or, for a query or header, a List of these.
    @QueryParam List l) {}

@Guarded(HTTP_API)
@PublicAccess
class Generic implements GuardedFunction<Page<Line>, Order> {
  @Override
  public Order handle(Page<Line> input, Invocation call) {
    return null;
  }
}

record Page<T>(
    // error: item is Line, which @PathParam cannot bind. Write String, boolean, a number, UUID, an enum or a type of java.time, or, for a query or header, a List of these.
    @PathParam T item) {}

record Line(String id) {}
