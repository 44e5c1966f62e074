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
@AllowRoles({
  "arn:aws:iam::${ACCOUNT}:role/Orders",
  "arn:aws:iam::123456789012:role/Orders*",
  // error: "admin" is no principal of one account. Write arn:aws:iam::123456789012:role/Name, user/Name or root; * stands in a name only.
  "admin",
  // error: "arn:aws:iam::*:role/Orders" is no principal of one account. Write arn:aws:iam::123456789012:role/Name, user/Name or root; * stands in a name only.
  "arn:aws:iam::*:role/Orders",
  // error: "arn:aws:iam::123456789012:role/path/Orders" is no principal of one account. Write arn:aws:iam::123456789012:role/Name, user/Name or root; * stands in a name only.
  "arn:aws:iam::123456789012:role/path/Orders",
  // error: "arn:aws:iam::123456789012:*" is no principal of one account. Write arn:aws:iam::123456789012:role/Name, user/Name or root; * stands in a name only.
  "arn:aws:iam::123456789012:*",
  // error: "arn:aws:sts::123456789012:assumed-role/Orders" is no principal of one account. Write arn:aws:iam::123456789012:role/Name, user/Name or root; * stands in a name only.
  "arn:aws:sts::123456789012:assumed-role/Orders"
})
class Wrong implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

record Order(String id) {}
