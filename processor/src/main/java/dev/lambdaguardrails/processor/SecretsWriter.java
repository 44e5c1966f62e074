// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Writes how an entry fetches the secrets of a function, and creates it with them. */
final class SecretsWriter {
  private final FunctionModel function;
  private final Imports imports;
  private final Elements elements;
  private final List<AnnotationView> secrets;
  private final List<TypeElement> policies;
  private final @Nullable AnnotationView signed;

  SecretsWriter(FunctionModel function, Imports imports, Elements elements) {
    this.function = function;
    this.imports = imports;
    this.elements = elements;
    this.signed = function.access().signed();
    this.secrets = secrets(function.type());
    this.policies = function.access().policyTypes();
  }

  /** Starts the fetch: before anything else of init, and once for each name. */
  void warm(SourceText body) {
    Set<String> names = new LinkedHashSet<>();
    for (AnnotationView secret : all()) {
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
    if (!all().isEmpty() || signed != null) {
      body.call(6, "guard.afterRestore", List.of("secrets"));
    }
    if (signed != null) {
      String type = imports.name(Names.BODY_VERIFIER);
      body.assign(6, type + " verifier", "secrets.verifier", verifier(signed));
      body.call(6, "guard.verifiedBy", List.of("verifier"));
    }
  }

  /** Has the policies asked, each created with its secrets. */
  void policies(SourceText body) {
    for (TypeElement policy : policies) {
      String type = imports.name(policy);
      String created = "new " + type + '(' + String.join(", ", values(secrets(policy))) + ')';
      body.call(6, "guard.allowIf", List.of(created));
    }
  }

  private static List<AnnotationView> secrets(TypeElement type) {
    List<AnnotationView> secrets = new ArrayList<>();
    for (VariableElement parameter : Construction.of(type).parameters()) {
      AnnotationView secret = Construction.secret(parameter);
      if (secret != null) {
        secrets.add(secret);
      }
    }
    return secrets;
  }

  /** The secrets of the function and of its policies. */
  private List<AnnotationView> all() {
    List<AnnotationView> all = new ArrayList<>(secrets);
    for (TypeElement policy : policies) {
      all.addAll(secrets(policy));
    }
    return all;
  }

  /** Whether the function's constructor is the first to wait for a secret. */
  boolean waitsLast() {
    if (secrets.isEmpty() || signed != null) {
      return false;
    }
    for (TypeElement policy : policies) {
      if (!secrets(policy).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** The expression of a new instance; its secrets are awaited in a statement before. */
  String created(SourceText body) {
    String type = imports.name(function.type());
    if (secrets.isEmpty()) {
      return "new " + type + "()";
    }
    body.assign(6, type + " function", "new " + type, values(secrets));
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

  private List<String> values(List<AnnotationView> of) {
    List<String> values = new ArrayList<>();
    for (AnnotationView secret : of) {
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
