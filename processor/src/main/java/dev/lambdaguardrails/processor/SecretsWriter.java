// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Writes how an entry fetches the secrets of a function, and creates it with them. */
final class SecretsWriter {
  private final FunctionModel function;
  private final Imports imports;
  private final Elements elements;
  private final List<AnnotationView> secrets = new ArrayList<>();
  private final @Nullable AnnotationView signed;

  SecretsWriter(FunctionModel function, Imports imports, Elements elements) {
    this.function = function;
    this.imports = imports;
    this.elements = elements;
    this.signed = function.verifiedBy();
    for (VariableElement parameter : Construction.of(function.type()).parameters()) {
      AnnotationView secret = Construction.secret(parameter);
      if (secret != null) {
        secrets.add(secret);
      }
    }
  }

  /** Starts the fetch: before anything else of init, and once for each name. */
  void warm(SourceText body) {
    Set<String> names = new LinkedHashSet<>();
    for (AnnotationView secret : secrets) {
      names.add(text(secret.text("value")));
    }
    if (signed != null) {
      names.add(text(signed.text("secret")));
    }
    if (!names.isEmpty()) {
      String door = imports.name(Names.SECRETS);
      body.assign(4, door + " secrets", door + ".warm", List.copyOf(names));
    }
  }

  /** Has the secrets fetched after a restore, and the body verified with one. */
  void renew(SourceText body) {
    if (!secrets.isEmpty() || signed != null) {
      body.call(6, "guard.afterRestore", List.of("secrets"));
    }
    if (signed != null) {
      String type = imports.name(Names.BODY_VERIFIER);
      body.assign(6, type + " verifier", "secrets.verifier", verifier(signed));
      body.call(6, "guard.verifiedBy", List.of("verifier"));
    }
  }

  /** The expression of a new instance; its secrets are awaited in a statement before. */
  String created(SourceText body) {
    String type = imports.name(function.type());
    if (secrets.isEmpty()) {
      return "new " + type + "()";
    }
    body.assign(6, type + " function", "new " + type, values());
    return "function";
  }

  private List<String> verifier(AnnotationView by) {
    return List.of(
        text(by.text("secret")),
        text(by.text("field")),
        text(by.text("header")),
        imports.name(Names.SIGNATURE_FORM) + '.' + by.constant("form"),
        Integer.toString(by.number("toleranceSeconds")));
  }

  private List<String> values() {
    List<String> values = new ArrayList<>();
    for (AnnotationView secret : secrets) {
      String name = text(secret.text("value"));
      String field = secret.text("field");
      values.add("secrets.value(" + (field.isEmpty() ? name : name + ", " + text(field)) + ')');
    }
    return values;
  }

  private String text(String value) {
    return elements.getConstantExpression(value);
  }
}
