// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import dev.lambdaguardrails.failure.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Binds nothing, and finds nothing wrong with it. */
final class NoInput implements Binder<@Nullable Void>, Checks<@Nullable Void> {
  static final NoInput INSTANCE = new NoInput();

  @Override
  public InputShape shape() {
    return InputShape.NOTHING;
  }

  @Override
  public @Nullable Void bind(Payload payload) {
    if (payload.hasBody()) {
      throw Refusal.of(RefusalCode.BODY_UNEXPECTED);
    }
    return null;
  }

  @Override
  public @Nullable Void bindLeniently(Payload payload) {
    return null;
  }

  @Override
  public List<Violation> check(@Nullable Void value) {
    return List.of();
  }
}
