// file: com/acme/Right.java
package com.acme;

import static dev.lambdaguardrails.EventSource.*;

import dev.lambdaguardrails.*;

@Guarded(HTTP_API)
@PublicAccess
@MaxAge(seconds = 1)
class Received implements GuardedFunction<Void, Void> {
  @Override
  public Void handle(Void input, Invocation call) {
    return null;
  }
}

@Guarded(ALB)
@AllowGroups("a")
@VerifiedJwt(issuer = "${ISSUER}", audience = "api")
@MaxAge(seconds = 31536000)
class Issued implements GuardedFunction<Void, Void> {
  @Override
  public Void handle(Void input, Invocation call) {
    return null;
  }
}

@Guarded(APPSYNC)
@AllowGroups("a")
@VerifiedJwt(issuer = "${ISSUER}", audience = "api")
@MaxAge(seconds = 60, skewSeconds = 300)
class Resolved implements GuardedFunction<Void, Void> {
  @Override
  public Void handle(Void input, Invocation call) {
    return null;
  }
}

@Guarded(ALB)
@VerifiedBy(secret = "prod/hook", header = "Stripe-Signature", form = SignatureForm.STRIPE)
@MaxAge(seconds = 60, skewSeconds = 0)
class Paid implements GuardedFunction<Void, Void> {
  @Override
  public Void handle(Void input, Invocation call) {
    return null;
  }
}
