// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import org.hibernate.validator.HibernateValidator;

/**
 * Hibernate Validator: no expression language, no XML, no look for JPA, no message of its own.
 *
 * <p>Not its predefined scope, which takes a class that is not in it for one without constraints.
 */
final class ReferenceValidator {
  private final ValidatorFactory validators =
      Validation.byProvider(HibernateValidator.class)
          .configure()
          .ignoreXmlConfiguration()
          .messageInterpolator(new Findings())
          .traversableResolver(new EverythingReachable())
          .propertyNodeNameProvider(new JsonNames())
          .buildValidatorFactory();

  /** Whether a class has a constraint, of its own or cascaded. Reads it for good. */
  boolean isConstrained(Class<?> type) {
    return !type.isEnum()
        && validators.getValidator().getConstraintsForClass(type).isBeanConstrained();
  }

  /** Adds what is wrong with a bean, until there is too much of it. */
  void validate(Object bean, Findings findings) {
    try {
      validators.usingContext().messageInterpolator(findings).getValidator().validate(bean);
    } catch (Findings.Flood e) {
      // The findings are full.
    }
  }
}
