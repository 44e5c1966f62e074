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

@Guarded(HTTP_API) @PublicAccess
// error: prime/list.json holds no JSON object in UTF-8, which an event is. Put a whole event of HTTP_API into it.
@PrimeWith("prime/list.json")
class List implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(SQS)
// error: prime/cut.json holds no JSON object in UTF-8, which an event is. Put a whole event of SQS into it.
@PrimeWith("prime/cut.json")
class Cut implements GuardedFunction<Order, Void> {
  @Override
  public Void handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(HTTP_API) @PublicAccess
// error: prime/lenient.json holds no JSON object in UTF-8, which an event is. Put a whole event of HTTP_API into it.
@PrimeWith("prime/lenient.json")
class Lenient implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(HTTP_API) @PublicAccess
// error: prime/trailing.json holds no JSON object in UTF-8, which an event is. Put a whole event of HTTP_API into it.
@PrimeWith("prime/trailing.json")
class Trailing implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(HTTP_API) @PublicAccess
// error: prime/two.json holds no JSON object in UTF-8, which an event is. Put a whole event of HTTP_API into it.
@PrimeWith("prime/two.json")
class Two implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(HTTP_API) @PublicAccess
// error: prime/number.json holds no JSON object in UTF-8, which an event is. Put a whole event of HTTP_API into it.
@PrimeWith("prime/number.json")
class Number implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(HTTP_API) @PublicAccess
// error: prime/escape.json holds no JSON object in UTF-8, which an event is. Put a whole event of HTTP_API into it.
@PrimeWith("prime/escape.json")
class Escape implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(HTTP_API) @PublicAccess
// error: prime/empty.json holds no JSON object in UTF-8, which an event is. Put a whole event of HTTP_API into it.
@PrimeWith("prime/empty.json")
class Empty implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

record Order(String id) {}
// file: prime/list.json
[]
// file: prime/cut.json
{"version": "2.0"
// file: prime/lenient.json
{'version': '2.0'}
// file: prime/trailing.json
{"version": "2.0",}
// file: prime/two.json
{} {}
// file: prime/number.json
{"a": 01}
// file: prime/escape.json
{"a": "\x"}
// file: prime/empty.json

