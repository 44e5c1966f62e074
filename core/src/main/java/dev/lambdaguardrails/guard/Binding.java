// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import dev.lambdaguardrails.bind.Binder;
import dev.lambdaguardrails.bind.InputShape;
import dev.lambdaguardrails.bind.StrictJson;
import dev.lambdaguardrails.failure.Refusal;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Binds strictly; in report mode, what is refused, leniently. */
final class Binding<I extends @Nullable Object> {
  private final Binder<I> binder;

  Binding(Binder<I> binder) {
    this.binder = binder;
  }

  InputShape shape() {
    return binder.shape();
  }

  I bind(PayloadSource source, Verdict verdict) {
    try {
      return binder.bind(source.strict(binder.shape()));
    } catch (Refusal refusal) {
      verdict.on(refusal);
    } catch (IOException e) {
      verdict.on(StrictJson.refusal(e));
    }
    try {
      return binder.bindLeniently(source.lenient(binder.shape()));
    } catch (IOException e) {
      throw StrictJson.refusal(e);
    }
  }
}
