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

// error: Wrong does not state who may call it. Add @AllowScopes, @AllowGroups, @AllowRoles, @AllowOwner or @AllowIf, or @PublicAccess for everybody.
@Guarded(HTTP_API)
class Wrong implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

// error: OfRest does not state who may call it. Add @AllowScopes, @AllowGroups, @AllowRoles, @AllowOwner or @AllowIf, or @PublicAccess for everybody.
@Guarded(REST_API)
class OfRest implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

// error: OfUrl does not state who may call it. Add @AllowScopes, @AllowGroups, @AllowRoles, @AllowOwner or @AllowIf, or @PublicAccess for everybody.
@Guarded(FUNCTION_URL)
class OfUrl implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

// error: OfBalancer does not state who may call it. Add @AllowScopes, @AllowGroups, @AllowRoles, @AllowOwner or @AllowIf, or @PublicAccess for everybody.
@Guarded(ALB)
class OfBalancer implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

// error: OfLattice does not state who may call it. Add @AllowScopes, @AllowGroups, @AllowRoles, @AllowOwner or @AllowIf, or @PublicAccess for everybody.
@Guarded(VPC_LATTICE)
class OfLattice implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

// error: OfConnection does not state who may call it. Add @AllowScopes, @AllowGroups, @AllowRoles, @AllowOwner or @AllowIf, or @PublicAccess for everybody.
@Guarded(WEBSOCKET)
class OfConnection implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

// error: OfField does not state who may call it. Add @AllowScopes, @AllowGroups, @AllowRoles, @AllowOwner or @AllowIf, or @PublicAccess for everybody.
@Guarded(APPSYNC)
class OfField implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

record Order(String id) {}
