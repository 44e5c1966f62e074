// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import java.lang.annotation.ElementType;
import org.jspecify.annotations.Nullable;

/** Every property is there to be validated: no persistence provider is asked. */
final class EverythingReachable implements TraversableResolver {
  @Override
  public boolean isReachable(
      @Nullable Object bean, Path.Node property, Class<?> root, Path path, ElementType type) {
    return true;
  }

  @Override
  public boolean isCascadable(
      @Nullable Object bean, Path.Node property, Class<?> root, Path path, ElementType type) {
    return true;
  }
}
