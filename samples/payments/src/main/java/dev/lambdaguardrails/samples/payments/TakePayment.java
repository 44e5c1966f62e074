// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.payments;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.SignatureForm;
import dev.lambdaguardrails.VerifiedBy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what a payment provider tells, if it is the provider who tells it. */
@Guarded(EventSource.FUNCTION_URL)
@VerifiedBy(secret = "${HOOK_SECRET}", header = "Stripe-Signature", form = SignatureForm.STRIPE)
final class TakePayment implements GuardedFunction<Payment, @Nullable Void> {
  private static final Logger LOG = LoggerFactory.getLogger(TakePayment.class);

  @Override
  public @Nullable Void handle(Payment payment, Invocation call) {
    LOG.atInfo().addKeyValue("payment", payment.id()).log("payment taken");
    return null;
  }
}
