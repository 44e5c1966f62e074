// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import dev.lambdaguardrails.failure.Misconfiguration;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.ValidatorFactory;
import java.time.Clock;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;

/**
 * Hibernate Validator: no expression language, no XML, no look for JPA, no message of its own.
 *
 * <p>Not its predefined scope, which takes a class that is not in it for one without constraints.
 */
final class ReferenceValidator {
  private final ValidatorFactory validators;

  ReferenceValidator(Clock clock) {
    this.validators =
        Validation.byProvider(HibernateValidator.class)
            .configure()
            .ignoreXmlConfiguration()
            .messageInterpolator(new Findings())
            .traversableResolver(new EverythingReachable())
            .propertyNodeNameProvider(new JsonNames())
            .clockProvider(() -> clock)
            .buildValidatorFactory();
  }

  /**
   * Whether one of some classes has a constraint, of its own or cascaded. Reads all of them, which
   * their first values then need not wait for.
   *
   * @throws Misconfiguration if the constraints of one contradict each other
   */
  boolean areConstrained(Set<Class<?>> types) {
    boolean constrained = false;
    for (Class<?> type : types) {
      constrained |= !type.isEnum() && isConstrained(type);
    }
    return constrained;
  }

  private boolean isConstrained(Class<?> type) {
    try {
      return validators.getValidator().getConstraintsForClass(type).isBeanConstrained();
    } catch (ValidationException e) {
      throw new Misconfiguration(
          "Mend the constraints of " + type.getName() + ": Hibernate Validator cannot read them.");
    }
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
