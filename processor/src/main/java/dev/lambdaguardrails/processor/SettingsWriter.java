// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import dev.lambdaguardrails.processor.FunctionModel.ControlMode;
import dev.lambdaguardrails.processor.FunctionModel.Mapping;
import dev.lambdaguardrails.processor.FunctionModel.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Writes what the annotations of a function say to its builder, defaults left out. */
final class SettingsWriter {
  private static final int INDENT = 6;

  private final SourceText source;
  private final Imports imports;
  private final Elements elements;

  SettingsWriter(SourceText source, Imports imports, Elements elements) {
    this.source = source;
    this.imports = imports;
    this.elements = elements;
  }

  void write(FunctionModel function, OwnersWriter owners) {
    Settings settings = function.settings();
    if (!settings.mode().equals("ENFORCE")) {
      call("mode", constant(Names.MODE, settings.mode()));
    }
    for (ControlMode mode : settings.modes()) {
      call("mode", constant(Names.CONTROL, mode.control()), constant(Names.MODE, mode.mode()));
    }
    if (settings.limits().written()) {
      call("limits", limits(settings.limits()));
    }
    if (elements.getTypeElement(Names.INJECTION_INSPECTOR) != null) {
      inspect(AnnotationView.find(function.type(), Names.INJECTION_DETECTION));
    }
    if (function.access().everybody() != null) {
      call("publicAccess");
    }
    access(function.access(), owners);
    AnnotationView verified = AnnotationView.find(function.type(), Names.ALB_OIDC);
    if (verified != null) {
      call("albOidc", text(verified.text("signer")), text(verified.text("client")));
    }
    AnnotationView environment = AnnotationView.find(function.type(), Names.CHECK_ENVIRONMENT);
    if (environment != null) {
      List<String> fatal = new ArrayList<>();
      for (AnnotationValue each : environment.array("fatal")) {
        String name = AnnotationView.as(VariableElement.class, each).getSimpleName().toString();
        fatal.add(constant(Names.ENVIRONMENT_RISK, name));
      }
      call("checkEnvironment", fatal.toArray(String[]::new));
    }
    for (AnnotationView rate : RateCheck.of(function.type())) {
      rate(rate);
    }
    AnnotationView age = AnnotationView.find(function.type(), Names.MAX_AGE);
    if (age != null) {
      call(
          "maxAge",
          Integer.toString(age.number("seconds")),
          Integer.toString(age.number("skewSeconds")));
    }
    AnnotationView cors = AnnotationView.find(function.type(), Names.CORS);
    if (cors != null) {
      call(
          "cors",
          list(cors.texts("origins")),
          list(cors.texts("methods")),
          list(cors.texts("headers")),
          list(cors.texts("exposed")),
          Boolean.toString(cors.truth("credentials")),
          Integer.toString(cors.number("maxAgeSeconds")));
    }
    for (Mapping mapping : function.mappings()) {
      String status = Integer.toString(mapping.status());
      call("maps", type(mapping.error()) + ".class", status, text(mapping.code()));
    }
    String batch = settings.batch();
    if (batch != null) {
      call("batch", constant(Names.BATCH, batch));
    }
    TypeMirror quarantine = settings.quarantine();
    if (quarantine != null && !TypeText.name(quarantine).equals(Names.QUARANTINE)) {
      call("quarantine", "new " + type(quarantine) + "()");
    }
    TypeMirror duplicates = settings.duplicates();
    if (duplicates != null && !TypeText.name(duplicates).equals(Names.DUPLICATE_FILTER)) {
      call("duplicates", "new " + type(duplicates) + "()");
    }
    Integer threads = settings.threads();
    if (threads != null && threads != 1) {
      call("threads", threads.toString());
    }
    AnnotationView trust = settings.trust();
    if (trust != null) {
      call("trust", texts(trust, "accounts"), texts(trust, "apiIds"), texts(trust, "sourceArns"));
    }
    AnnotationView primeWith = function.primeWith();
    if (primeWith != null) {
      call("primeWith", text(primeWith.text("value")));
    }
  }

  private void access(AccessModel access, OwnersWriter owners) {
    for (AnnotationView rule : access.scopes()) {
      call("allowScopes", texts(rule));
    }
    for (AnnotationView rule : access.groups()) {
      List<String> arguments = new ArrayList<>(List.of(texts(rule)));
      arguments.add(0, text(rule.text("claim")));
      call("allowGroups", arguments.toArray(String[]::new));
    }
    for (AnnotationView rule : access.roles()) {
      call("allowRoles", texts(rule));
    }
    for (AnnotationView rule : access.owners()) {
      String of = rule.text("of");
      String part = owners.creation(of);
      call("allowOwner", text(rule.text("claim")), part == null ? text(of) : part);
    }
  }

  private void rate(AnnotationView rate) {
    TypeElement store = RateCheck.store(rate);
    String counts = store == null ? imports.name(Names.LOCAL_BUCKETS) : imports.name(store);
    call(
        "rateLimit",
        constant(Names.RATE_PER, rate.constant("per")),
        text(rate.text("claim")),
        Integer.toString(rate.number("requests")),
        Integer.toString(rate.number("seconds")),
        "new " + counts + "()");
  }

  private String list(List<String> texts) {
    String all = texts.stream().map(this::text).collect(Collectors.joining(", "));
    return imports.name("java.util.List") + ".of(" + all + ')';
  }

  private String[] texts(AnnotationView rule) {
    return rule.texts("value").stream().map(this::text).toArray(String[]::new);
  }

  private void inspect(@Nullable AnnotationView detection) {
    if (TextCheck.isExempt(detection)) {
      return;
    }
    String settings =
        detection == null
            ? imports.name(Names.SENSITIVITY) + ".DEFAULT"
            : TextsWriter.settings(detection, imports);
    call("inspect", imports.name(Names.INJECTION_INSPECTOR) + ".of(" + settings + ')');
  }

  private String limits(LimitValues limits) {
    String json =
        "new %s(%d, %d, %d, %d, %d)"
            .formatted(
                imports.name(Names.JSON_LIMITS),
                limits.value("depth"),
                limits.value("nameLength"),
                limits.value("stringLength"),
                limits.value("numberLength"),
                limits.value("tokens"));
    return "new %s(%d, %d, %s, %d)"
        .formatted(
            imports.name(Names.GUARD_LIMITS),
            limits.value("eventBytes"),
            limits.value("recordBytes"),
            json,
            limits.value("deadlineMargin"));
  }

  private void call(String method, String... arguments) {
    source.call(INDENT, "guard." + method, List.of(arguments));
  }

  private String constant(String type, String name) {
    return imports.name(type) + '.' + name;
  }

  private String type(TypeMirror type) {
    return TypeText.of(type, (TypeElement element) -> imports.name(element));
  }

  private String texts(AnnotationView annotation, String value) {
    List<String> texts = new ArrayList<>();
    for (AnnotationValue each : annotation.array(value)) {
      texts.add(text(AnnotationView.as(String.class, each)));
    }
    return imports.name("java.util.List") + ".of(" + String.join(", ", texts) + ")";
  }

  private String text(String value) {
    return elements.getConstantExpression(value);
  }
}
