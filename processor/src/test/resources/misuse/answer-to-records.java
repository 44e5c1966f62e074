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

@Guarded(SQS)
// error: SQS takes no answer, and Wrong answers Order. Answer Void.
class Wrong implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(SQS)
// error: SQS takes no answer, and Answers answers Response<Void>. Answer Void.
class Answers implements GuardedFunction<Order, Response<Void>> {
  @Override
  public Response<Void> handle(Order input, Invocation call) {
    return null;
  }
}

record Order(String id) {}
