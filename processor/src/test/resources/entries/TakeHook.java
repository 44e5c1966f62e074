// file: com/acme/TakeHook.java
package com.acme;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.SignatureForm;
import dev.lambdaguardrails.VerifiedBy;

@Guarded(EventSource.FUNCTION_URL)
@VerifiedBy(
    secret = "${WEBHOOK_SECRET}",
    header = "X-Hub-Signature-256",
    form = SignatureForm.GITHUB)
final class TakeHook implements GuardedFunction<Void, Void> {
  @Override
  public Void handle(Void nothing, Invocation call) {
    return null;
  }
}
