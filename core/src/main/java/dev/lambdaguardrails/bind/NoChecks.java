// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import dev.lambdaguardrails.failure.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds nothing wrong with any value. */
final class NoChecks implements Checks<@Nullable Object> {
  static final NoChecks INSTANCE = new NoChecks();

  @Override
  public List<Violation> check(@Nullable Object value) {
    return List.of();
  }
}
