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
// error: Object as an input has no properties to validate. Declare a record that has a component for each property.
class Wrong0 implements GuardedFunction<Object, Order> {
  @Override
  public Order handle(Object input, Invocation call) {
    return null;
  }
}

@Guarded(HTTP_API)
@PublicAccess
// error: Map<String, Order> as an input has no properties to validate. Declare a record that has a component for each property.
class Wrong1 implements GuardedFunction<Map<String, Order>, Order> {
  @Override
  public Order handle(Map<String, Order> input, Invocation call) {
    return null;
  }
}

@Guarded(HTTP_API)
@PublicAccess
// error: List<Order> as an input has no properties to validate. Declare a record that has a component for each property.
class Wrong2 implements GuardedFunction<List<Order>, Order> {
  @Override
  public Order handle(List<Order> input, Invocation call) {
    return null;
  }
}

@Guarded(HTTP_API)
@PublicAccess
// error: String as an input has no properties to validate. Declare a record that has a component for each property.
class Wrong3 implements GuardedFunction<String, Order> {
  @Override
  public Order handle(String input, Invocation call) {
    return null;
  }
}

@Guarded(HTTP_API)
@PublicAccess
// error: Integer as an input has no properties to validate. Declare a record that has a component for each property.
class Wrong4 implements GuardedFunction<Integer, Order> {
  @Override
  public Order handle(Integer input, Invocation call) {
    return null;
  }
}

@Guarded(HTTP_API)
@PublicAccess
// error: UUID as an input has no properties to validate. Declare a record that has a component for each property.
class Wrong5 implements GuardedFunction<UUID, Order> {
  @Override
  public Order handle(UUID input, Invocation call) {
    return null;
  }
}

@Guarded(HTTP_API)
@PublicAccess
// error: Instant as an input has no properties to validate. Declare a record that has a component for each property.
class Wrong6 implements GuardedFunction<Instant, Order> {
  @Override
  public Order handle(Instant input, Invocation call) {
    return null;
  }
}

@Guarded(HTTP_API)
@PublicAccess
// error: BigDecimal as an input has no properties to validate. Declare a record that has a component for each property.
class Wrong7 implements GuardedFunction<BigDecimal, Order> {
  @Override
  public Order handle(BigDecimal input, Invocation call) {
    return null;
  }
}

@Guarded(HTTP_API)
@PublicAccess
// error: Optional<Order> as an input has no properties to validate. Declare a record that has a component for each property.
class Wrong8 implements GuardedFunction<Optional<Order>, Order> {
  @Override
  public Order handle(Optional<Order> input, Invocation call) {
    return null;
  }
}

@Guarded(HTTP_API)
@PublicAccess
// error: Order[] as an input has no properties to validate. Declare a record that has a component for each property.
class Wrong9 implements GuardedFunction<Order[], Order> {
  @Override
  public Order handle(Order[] input, Invocation call) {
    return null;
  }
}

@Guarded(HTTP_API)
@PublicAccess
// error: int[] as an input has no properties to validate. Declare a record that has a component for each property.
class Wrong10 implements GuardedFunction<int[], Order> {
  @Override
  public Order handle(int[] input, Invocation call) {
    return null;
  }
}

@Guarded(HTTP_API)
@PublicAccess
// error: Colour as an input has no properties to validate. Declare a record that has a component for each property.
class Wrong11 implements GuardedFunction<Colour, Order> {
  @Override
  public Order handle(Colour input, Invocation call) {
    return null;
  }
}

@Guarded(HTTP_API)
@PublicAccess
// error: Lines as an input has no properties to validate. Declare a record that has a component for each property.
class Wrong12 implements GuardedFunction<Lines, Order> {
  @Override
  public Order handle(Lines input, Invocation call) {
    return null;
  }
}

@Guarded(HTTP_API)
@PublicAccess
// error: ObjectNode as an input has no properties to validate. Declare a record that has a component for each property.
class Wrong13 implements GuardedFunction<com.fasterxml.jackson.databind.node.ObjectNode, Order> {
  @Override
  public Order handle(com.fasterxml.jackson.databind.node.ObjectNode input, Invocation call) {
    return null;
  }
}

@Guarded(HTTP_API)
@PublicAccess
// error: Map<String, Object> as an input has no properties to validate. Declare a record that has a component for each property.
class Handler implements RequestHandler<Map<String, Object>, Order> {
  @Override
  public Order handleRequest(Map<String, Object> input, Context context) {
    return null;
  }
}

enum Colour {
  RED
}

class Lines extends ArrayList<Order> {}

record Order(String id) {}
