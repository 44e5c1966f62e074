// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.access;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Gets a public key from where it is published. */
public interface KeyFetch {
  /**
   * What stands at an address; null if nothing does.
   *
   * @throws IOException if that cannot be told now
   */
  byte @Nullable [] get(String address) throws IOException;
}
