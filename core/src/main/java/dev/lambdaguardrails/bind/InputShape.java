// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import java.util.List;

/**
 * Which components of an input come from the body, and which from the parameters of the request.
 *
 * @param body whether any component comes from the body; if none does, a body is refused
 * @param parts the components that come from parameters
 */
public record InputShape(boolean body, List<Part> parts) {
  /** An input that takes nothing: {@link Void}. */
  public static final InputShape NOTHING = new InputShape(false, List.of());

  /** An input that is all body. */
  public static final InputShape BODY = new InputShape(true, List.of());

  /** Copies the parts. */
  public InputShape {
    parts = List.copyOf(parts);
  }
}
