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

@Guarded(ALB)
@AllowScopes("a")
@AlbOidc(
    // error: @AlbOidc names no application load balancer that is the source of Network. Write its ARN, arn:aws:elasticloadbalancing:...:loadbalancer/app/..., on a function of ALB.
    signer = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/net/front/1")
class Network implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(HTTP_API)
@AllowScopes("a")
@AlbOidc(
    // error: @AlbOidc names no application load balancer that is the source of Elsewhere. Write its ARN, arn:aws:elasticloadbalancing:...:loadbalancer/app/..., on a function of ALB.
    signer = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/front/1")
class Elsewhere implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

record Order(String id) {}
