// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;

/**
 * Hibernate Validator: no expression language, no XML, no look for JPA, no message of its own.
 *
 * <p>Not its predefined scope, which takes a class that is not in it for one without constraints.
 */
final class ReferenceValidator {
  private final Validator validator =
      Validation.byProvider(HibernateValidator.class)
          .configure()
          .ignoreXmlConfiguration()
          .messageInterpolator(new NoMessages())
          .traversableResolver(new EverythingReachable())
          .propertyNodeNameProvider(new JsonNames())
          .buildValidatorFactory()
          .getValidator();

  /** Whether a class has a constraint, of its own or cascaded. Reads it for good. */
  boolean isConstrained(Class<?> type) {
    return !type.isEnum() && validator.getConstraintsForClass(type).isBeanConstrained();
  }

  Set<ConstraintViolation<Object>> validate(Object bean) {
    return validator.validate(bean);
  }
}
