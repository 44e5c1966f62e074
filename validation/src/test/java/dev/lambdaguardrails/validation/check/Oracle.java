// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.check;

import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.Locale;
import org.hibernate.validator.HibernateValidator;
import org.jspecify.annotations.Nullable;

/** Hibernate Validator, by a clock. */
final class Oracle {
  private final Validator validator;

  Oracle(Clock clock) {
    this.validator =
        Validation.byProvider(HibernateValidator.class)
            .configure()
            .ignoreXmlConfiguration()
            .messageInterpolator(new NoMessages())
            .clockProvider(() -> clock)
            .buildValidatorFactory()
            .getValidator();
  }

  boolean isValid(Class<?> bean, int property, @Nullable Object value) {
    return validator.validateValue(bean, "p" + property, value).isEmpty();
  }

  private static final class NoMessages implements MessageInterpolator {
    @Override
    public String interpolate(String template, Context context) {
      return "";
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
      return "";
    }
  }
}
