// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import org.jspecify.annotations.Nullable;

/** The texts of a body as it came, whatever was made of it. */
final class InspectedBody implements Inspected<@Nullable Object> {
  static final InspectedBody INSTANCE = new InspectedBody();

  @Override
  public void tell(@Nullable Object input, Inspection inspection) {
    inspection.body();
  }
}
