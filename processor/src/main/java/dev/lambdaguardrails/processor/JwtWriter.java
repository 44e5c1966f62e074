// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Writes how an entry fetches the keys of an issuer, and verifies tokens with them. */
final class JwtWriter {
  private final Imports imports;
  private final Elements elements;
  private final @Nullable AnnotationView jwt;

  JwtWriter(FunctionModel function, Imports imports, Elements elements) {
    this.imports = imports;
    this.elements = elements;
    this.jwt = AnnotationView.find(function.type(), Names.VERIFIED_JWT);
  }

  /** Starts the fetch: before anything else of init but that of the secrets. */
  void warm(SourceText body) {
    if (jwt == null) {
      return;
    }
    List<String> audience = new ArrayList<>();
    for (String each : jwt.texts("audience")) {
      audience.add(text(each));
    }
    List<String> algorithms = new ArrayList<>();
    for (AnnotationValue each : jwt.array("algorithms")) {
      String name = AnnotationView.as(VariableElement.class, each).getSimpleName().toString();
      algorithms.add(imports.name(Names.JWT_ALGORITHM) + '.' + name);
    }
    String door = imports.name(Names.JWT_VERIFIER);
    List<String> arguments =
        List.of(
            text(jwt.text("issuer")),
            text(jwt.text("keys")),
            list(audience),
            list(algorithms),
            imports.name(Names.TOKEN_USE) + '.' + jwt.constant("use"),
            Integer.toString(jwt.number("skewSeconds")));
    body.assign(4, door + " jwt", door + ".warm", arguments);
  }

  /** Has the caller taken from the token, once the keys are there. */
  void callers(SourceText body) {
    if (jwt != null) {
      body.call(6, "guard.callers", List.of("jwt.ready()"));
    }
  }

  private String list(List<String> values) {
    return imports.name("java.util.List") + ".of(" + String.join(", ", values) + ')';
  }

  private String text(String value) {
    return elements.getConstantExpression(value);
  }
}
