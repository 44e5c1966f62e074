// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import dev.lambdaguardrails.bind.BodyText;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import dev.lambdaguardrails.internal.event.HttpEvent;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The access rule that needs the body as it was sent. */
record SignedBody(BodyVerifier verifier) {

  /**
   * Refuses a request that is not signed.
   *
   * @param freshness how long ago it may have been, null for what the verifier admits
   */
  void authorize(HttpEvent event, @Nullable Freshness freshness, Verdict verdict) {
    if (!verifier.verifies(raw(event), event.headers())) {
      verdict.on(Refusal.of(RefusalCode.SIGNATURE));
    }
    if (freshness != null) {
      freshness.demandSignature(verifier.signedAt(event.headers()), verdict);
    }
  }

  private static byte[] raw(HttpEvent event) {
    BodyText body = event.body();
    if (body == null) {
      return new byte[0];
    }
    if (!event.base64()) {
      return body.get().getBytes(StandardCharsets.UTF_8);
    }
    try {
      return Base64.getDecoder().decode(body.get());
    } catch (IllegalArgumentException holdsTheSource) {
      throw Refusal.of(RefusalCode.BODY_NOT_BASE64);
    }
  }
}
