// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import dev.lambdaguardrails.failure.Misconfiguration;
import org.jspecify.annotations.Nullable;

/** The versions of one secret that a signature may be made with. */
final class RotatingKeys implements HmacVerifier.Keys {
  private final LiveSecrets live;
  private final CachedSecret secret;
  private final SecretValue current;
  private final @Nullable SecretValue previous;

  RotatingKeys(
      LiveSecrets live, CachedSecret secret, SecretValue current, @Nullable SecretValue previous) {
    this.live = live;
    this.secret = secret;
    this.current = current;
    this.previous = previous;
  }

  @Override
  public SecretValue current() {
    return current;
  }

  @Override
  public @Nullable SecretValue previous() {
    if (previous == null) {
      return null;
    }
    try {
      previous.present();
      return previous;
    } catch (Misconfiguration thereIsNone) {
      return null;
    }
  }

  @Override
  public boolean renewed() {
    return live.refresh(secret, secret.last());
  }
}
