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

@Guarded(
    value = ALB,
    limits =
        @Limits(
            // error: eventBytes = -1 is out of range. Write 0 to 6291456.
            eventBytes = -1,
            // error: recordBytes = 0 is out of range. Write 1 to 6291456.
            recordBytes = 0,
            // error: depth = 0 is out of range. Write 1 to 2147483647.
            depth = 0,
            // error: nameLength = 0 is out of range. Write 1 to 2147483647.
            nameLength = 0,
            // error: stringLength = -5 is out of range. Write 1 to 2147483647.
            stringLength = -5,
            // error: numberLength = 0 is out of range. Write 1 to 2147483647.
            numberLength = 0,
            // error: tokens = 0 is out of range. Write 1 to 2147483647.
            tokens = 0,
            // error: deadlineMargin = 0 is out of range. Write 1 to 2147483647.
            deadlineMargin = 0))
@PublicAccess
class Wrong implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(
    value = ALB,
    limits =
        @Limits(
            // error: eventBytes = 6291457 is out of range. Write 0 to 6291456.
            eventBytes = 6291457,
            // error: recordBytes = 6291457 is out of range. Write 1 to 6291456.
            recordBytes = 6291457))
@PublicAccess
class TooLarge implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(
    value = SQS,
    // error: threads = 33 is out of range. Write 1 to 32.
    threads = 33)
class TooMany implements GuardedFunction<Order, Void> {
  @Override
  public Void handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(
    value = SQS,
    // error: threads = 0 is out of range. Write 1 to 32.
    threads = 0)
class TooFew implements GuardedFunction<Order, Void> {
  @Override
  public Void handle(Order input, Invocation call) {
    return null;
  }
}

record Order(String id) {}
