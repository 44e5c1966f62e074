// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.payments;

import dev.lambdaguardrails.samples.runtime.LocalSecrets;
import dev.lambdaguardrails.samples.runtime.LocalService;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** A store of secrets whose values are rotated. */
final class Store implements LocalService.Replies {
  private final AtomicReference<LocalSecrets> secrets;

  Store(Map<String, String> first) {
    this.secrets = new AtomicReference<>(new LocalSecrets(first));
  }

  void rotate(Map<String, String> next) {
    secrets.set(new LocalSecrets(next));
  }

  @Override
  public boolean reply(LocalService.Request request, OutputStream out) throws IOException {
    return secrets.get().reply(request, out);
  }
}
