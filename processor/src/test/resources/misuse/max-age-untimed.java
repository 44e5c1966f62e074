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

@Guarded(ALB)
@PublicAccess
// error: An event of ALB does not say when it was sent. Remove @MaxAge, or verify what does: @VerifiedJwt, or @VerifiedBy of a form with a time.
@MaxAge(seconds = 60)
class Balanced implements GuardedFunction<Order, Void> {
  @Override
  public Void handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(ALB)
@AllowGroups("a")
@AlbOidc(signer = "${ALB_ARN}")
// error: An event of ALB does not say when it was sent. Remove @MaxAge, or verify what does: @VerifiedJwt, or @VerifiedBy of a form with a time.
@MaxAge(seconds = 60)
class Signed implements GuardedFunction<Order, Void> {
  @Override
  public Void handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(DIRECT)
// error: An event of DIRECT does not say when it was sent. Remove @MaxAge, or verify what does: @VerifiedJwt, or @VerifiedBy of a form with a time.
@MaxAge(seconds = 60)
class Called implements GuardedFunction<Order, Void> {
  @Override
  public Void handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(RABBITMQ)
// error: An event of RABBITMQ does not say when it was sent. Remove @MaxAge, or verify what does: @VerifiedJwt, or @VerifiedBy of a form with a time.
@MaxAge(seconds = 60)
class Brokered implements GuardedFunction<Order, Void> {
  @Override
  public Void handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(APPSYNC)
@PublicAccess
// error: An event of APPSYNC does not say when it was sent. Remove @MaxAge, or verify what does: @VerifiedJwt, or @VerifiedBy of a form with a time.
@MaxAge(seconds = 60)
class Resolved implements GuardedFunction<Order, Void> {
  @Override
  public Void handle(Order input, Invocation call) {
    return null;
  }
}

record Order(String id) {}
