// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import dev.lambdaguardrails.failure.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds nothing wrong with any value, and no text in it. */
final class NoChecks implements Checks<@Nullable Object>, Inspected<@Nullable Object> {
  static final NoChecks INSTANCE = new NoChecks();

  @Override
  public List<Violation> check(@Nullable Object value) {
    return List.of();
  }

  @Override
  public void tell(@Nullable Object input, Inspection inspection) {
    // There is none.
  }
}
