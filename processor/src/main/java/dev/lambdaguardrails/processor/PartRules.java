// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** A part has one origin, one name of its own, and a type that a text can become. */
final class PartRules {
  /** RFC 9110, 5.6.2: a token. */
  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  private final Report report;
  private final Map<String, Part> byProperty = new LinkedHashMap<>();
  private final Map<String, Part> byName = new LinkedHashMap<>();

  private PartRules(Report report) {
    this.report = report;
  }

  static void check(List<Part> parts, Report report) {
    PartRules rules = new PartRules(report);
    for (Part part : parts) {
      rules.check(part);
    }
  }

  private void check(Part part) {
    Part earlier = byProperty.putIfAbsent(part.property(), part);
    if (earlier != null) {
      if (!earlier.at().name().equals(part.at().name())) {
        report.add(
            part.at().place(),
            Misuse.PART_TWICE,
            part.property(),
            '@' + earlier.at().simpleName(),
            '@' + part.at().simpleName());
      }
      return;
    }
    name(part);
    TypeMirror type = part.type();
    if (type != null) {
      type(part, type);
    }
  }

  private void name(Part part) {
    String name = part.name();
    if (part.isHeader() && !name.contains("${") && !TOKEN.matcher(name).matches()) {
      report.add(part.at().place("value"), Misuse.PART_HEADER, name);
    }
    String key = part.isHeader() ? name.toLowerCase(Locale.ROOT) : name;
    Part earlier = byName.putIfAbsent(part.at().name() + ' ' + key, part);
    if (earlier != null) {
      report.add(
          part.at().place(),
          Misuse.PART_NAME_TWICE,
          part.at().simpleName(),
          name,
          earlier.property(),
          part.property());
    }
  }

  private void type(Part part, TypeMirror type) {
    String annotation = part.at().simpleName();
    if (PartTypes.isScalar(type) || PartTypes.isOptionalScalar(type)) {
      return;
    }
    if (!PartTypes.isListOfScalars(type)) {
      report.add(
          part.at().place(), Misuse.PART_TYPE, part.property(), TypeText.simple(type), annotation);
    } else if (!part.isRepeatable()) {
      TypeMirror element = ((DeclaredType) type).getTypeArguments().get(0);
      report.add(
          part.at().place(),
          Misuse.PART_LIST,
          part.property(),
          annotation,
          TypeText.simple(element));
    }
  }
}
