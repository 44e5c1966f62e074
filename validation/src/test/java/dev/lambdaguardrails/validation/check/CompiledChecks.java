// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.check;

import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * What a test compiles: the checks of properties, by number. Public to be seen from another loader.
 */
public interface CompiledChecks {
  /** Whether a value is valid as the property, by our check of its declared type. */
  boolean isValid(int property, @Nullable Object value, Clock clock);
}
