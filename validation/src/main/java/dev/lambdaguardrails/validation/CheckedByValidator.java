// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Validates by the check that the constraint names by {@link CheckedBy}: what Hibernate Validator
 * calls on the reference path. A constraint declares an empty subclass, because a validator belongs
 * to one annotation.
 *
 * <p>Immutable once initialised; serves concurrent invocations. It looks at no value itself.
 *
 * @param <A> the constraint
 */
public abstract class CheckedByValidator<A extends Annotation>
    implements ConstraintValidator<A, Object> {
  private @Nullable Method check;
  private Object[] attributes = {};

  /** Called by Hibernate Validator. */
  protected CheckedByValidator() {}

  /**
   * Finds the check.
   *
   * @throws ConstraintDeclarationException if the constraint names none
   */
  @Override
  public final void initialize(A constraint) {
    CheckedBy checkedBy = constraint.annotationType().getAnnotation(CheckedBy.class);
    if (checkedBy == null) {
      throw new ConstraintDeclarationException("a constraint without @CheckedBy");
    }
    check = check(checkedBy.value());
    attributes = new Object[checkedBy.attributes().length];
    for (int at = 0; at < attributes.length; at++) {
      attributes[at] = attribute(constraint, checkedBy.attributes()[at]);
    }
  }

  @Override
  public final boolean isValid(@Nullable Object value, ConstraintValidatorContext context) {
    @Nullable Object[] arguments = new @Nullable Object[attributes.length + 1];
    arguments[0] = value;
    System.arraycopy(attributes, 0, arguments, 1, attributes.length);
    try {
      return (boolean) Objects.requireNonNull(check).invoke(null, arguments);
    } catch (InvocationTargetException thrown) {
      throw new IllegalStateException(thrown.getCause());
    } catch (IllegalAccessException hidden) {
      throw new ConstraintDeclarationException("a check that is not public", hidden);
    }
  }

  private static Method check(Class<?> owner) {
    Method found = null;
    for (Method each : owner.getDeclaredMethods()) {
      boolean callable =
          Modifier.isPublic(each.getModifiers()) && Modifier.isStatic(each.getModifiers());
      if (callable && each.getReturnType() == boolean.class) {
        if (found != null) {
          throw new ConstraintDeclarationException("a class of more than one check");
        }
        found = each;
      }
    }
    if (found == null) {
      throw new ConstraintDeclarationException("a class without a check");
    }
    return found;
  }

  private static Object attribute(Annotation constraint, String name) {
    try {
      Method attribute = constraint.annotationType().getDeclaredMethod(name);
      attribute.setAccessible(true);
      return attribute.invoke(constraint);
    } catch (ReflectiveOperationException missing) {
      throw new ConstraintDeclarationException("an attribute that is not there", missing);
    }
  }
}
