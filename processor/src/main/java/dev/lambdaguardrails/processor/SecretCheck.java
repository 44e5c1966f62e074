// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;

/** Every parameter of the constructor that the entry calls is a secret that can be resolved. */
final class SecretCheck implements Check {
  /**
   * What a name of Secrets Manager may hold, with placeholders of environment variables in it, and
   * a stage behind it.
   */
  private static final Pattern NAME =
      Pattern.compile("(?:[A-Za-z0-9/_+=.@:-]|\\$\\{[A-Za-z_][A-Za-z0-9_]*})+(?:#[A-Za-z0-9_]+)?");

  private final Elements elements;

  SecretCheck(Elements elements) {
    this.elements = elements;
  }

  @Override
  public void check(FunctionModel function, Report report) {
    signed(function, report);
    of(function.type(), function, report);
    for (TypeElement policy : function.access().policyTypes()) {
      of(policy, function, report);
    }
  }

  private void of(TypeElement type, FunctionModel function, Report report) {
    for (VariableElement parameter : Construction.of(type).parameters()) {
      AnnotationView secret = Construction.secret(parameter);
      if (secret == null) {
        report.add(
            Place.of(parameter),
            Misuse.PARAMETER_UNPROVIDED,
            parameter.getSimpleName().toString(),
            type.getSimpleName().toString());
      } else if (elements.getTypeElement(Names.SECRETS) == null) {
        report.add(secret.place(), Misuse.SECRETS_MISSING, function.simpleName());
      } else {
        type(parameter, report);
        name(secret, "value", report);
      }
    }
  }

  private void signed(FunctionModel function, Report report) {
    AnnotationView signed = function.access().signed();
    if (signed == null) {
      return;
    }
    if (elements.getTypeElement(Names.SECRETS) == null) {
      report.add(signed.place(), Misuse.SECRETS_MISSING, function.simpleName());
    } else {
      name(signed, "secret", report);
    }
  }

  /** Reports a secret that stands where nothing reads it. */
  static void astray(Element parameter, Report report) {
    AnnotationView secret = AnnotationView.find(parameter, Names.SECRET);
    boolean read =
        parameter.getEnclosingElement() instanceof ExecutableElement method
            && method.getKind() == ElementKind.CONSTRUCTOR
            && method.getEnclosingElement() instanceof TypeElement type
            && (AnnotationView.find(type, Names.GUARDED) != null
                || Supertypes.named(type, Names.ACCESS_POLICY));
    if (secret != null && !read) {
      report.add(secret.place(), Misuse.SECRET_ASTRAY, parameter.getSimpleName().toString());
    }
  }

  private static void type(VariableElement parameter, Report report) {
    if (!TypeText.name(parameter.asType()).equals(Names.SECRET_VALUE)) {
      report.add(
          Place.of(parameter),
          Misuse.SECRET_TYPE,
          parameter.getSimpleName().toString(),
          TypeText.simple(parameter.asType()));
    }
  }

  private static void name(AnnotationView secret, String value, Report report) {
    String name = secret.text(value);
    if (name.isBlank()) {
      report.add(secret.place(value), Misuse.SECRET_EMPTY);
    } else if (!NAME.matcher(name).matches()) {
      report.add(secret.place(value), Misuse.SECRET_MALFORMED, name);
    }
  }
}
