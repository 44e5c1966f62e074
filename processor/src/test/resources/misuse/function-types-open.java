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
// error: Raw leaves types of GuardedFunction open, so its input or output is unknown. Name every type argument: no raw type, no wildcard.
class Raw implements GuardedFunction {
  @Override
  public Object handle(Object input, Invocation call) {
    return input;
  }
}

@Guarded(HTTP_API)
@PublicAccess
// error: RawInput leaves types of GuardedFunction open, so its input or output is unknown. Name every type argument: no raw type, no wildcard.
class RawInput implements GuardedFunction<Page, Order> {
  @Override
  public Order handle(Page input, Invocation call) {
    return null;
  }
}

@Guarded(HTTP_API)
@PublicAccess
// error: WildcardInput leaves types of GuardedFunction open, so its input or output is unknown. Name every type argument: no raw type, no wildcard.
class WildcardInput implements GuardedFunction<Page<?>, Order> {
  @Override
  public Order handle(Page<?> input, Invocation call) {
    return null;
  }
}

@Guarded(HTTP_API)
@PublicAccess
// error: WildcardOutput leaves types of GuardedFunction open, so its input or output is unknown. Name every type argument: no raw type, no wildcard.
class WildcardOutput implements GuardedFunction<Order, Response<List<? extends Order>>> {
  @Override
  public Response<List<? extends Order>> handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(HTTP_API)
@PublicAccess
// error: RawAnswer leaves types of GuardedFunction open, so its input or output is unknown. Name every type argument: no raw type, no wildcard.
class RawAnswer implements GuardedFunction<Order, Response> {
  @Override
  public Response handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(HTTP_API)
@PublicAccess
// error: RawHandler leaves types of RequestHandler open, so its input or output is unknown. Name every type argument: no raw type, no wildcard.
class RawHandler implements RequestHandler {
  @Override
  public Object handleRequest(Object input, Context context) {
    return input;
  }
}

record Page<T>(List<T> items) {}

record Order(String id) {}
