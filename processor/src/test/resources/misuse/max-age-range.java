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

@Guarded(SQS)
// error: seconds = 0 is no age. Write 1 to 31536000.
@MaxAge(seconds = 0)
class None implements GuardedFunction<Order, Void> {
  @Override
  public Void handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(SQS)
// error: seconds = 31536001 is no age. Write 1 to 31536000.
@MaxAge(seconds = 31536001)
class Longer implements GuardedFunction<Order, Void> {
  @Override
  public Void handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(SQS)
// error: skewSeconds = -1 is no age. Write 0 to 300.
@MaxAge(seconds = 60, skewSeconds = -1)
class Negative implements GuardedFunction<Order, Void> {
  @Override
  public Void handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(SQS)
// error: skewSeconds = 301 is no age. Write 0 to 300.
@MaxAge(seconds = 60, skewSeconds = 301)
class Ahead implements GuardedFunction<Order, Void> {
  @Override
  public Void handle(Order input, Invocation call) {
    return null;
  }
}

record Order(String id) {}
