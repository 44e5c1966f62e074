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
// error: @AllowGroups names no group, or no claim, so nobody is admitted. Name a group: @AllowGroups("admins").
@AllowGroups({})
class Nothing implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(HTTP_API)
@AllowGroups({
  "a",
  // error: @AllowGroups names no group, or no claim, so nobody is admitted. Name a group: @AllowGroups("admins").
  ""
})
class Empty implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(HTTP_API)
@AllowGroups(
    value = "a",
    // error: @AllowGroups names no group, or no claim, so nobody is admitted. Name a group: @AllowGroups("admins").
    claim = "")
class Unclaimed implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

record Order(String id) {}
