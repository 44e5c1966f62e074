// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.util.Elements;

/** The patterns of dates that a binding reads and writes by, each a constant of its own. */
final class PatternConstants {
  private final Imports imports;
  private final Elements elements;
  private final Map<String, String> names = new LinkedHashMap<>();

  PatternConstants(Imports imports, Elements elements) {
    this.imports = imports;
    this.elements = elements;
  }

  /** The constant of a pattern. */
  String of(String pattern) {
    return names.computeIfAbsent(
        pattern, key -> names.isEmpty() ? "PATTERN" : "PATTERN_" + (names.size() + 1));
  }

  /** Their declarations. */
  String source() {
    SourceText source = new SourceText();
    for (Map.Entry<String, String> each : names.entrySet()) {
      source.assign(
          4,
          "private static final "
              + imports.name("java.time.format.DateTimeFormatter")
              + ' '
              + each.getValue(),
          imports.name(Names.DATE_PATTERNS) + ".of",
          List.of(elements.getConstantExpression(each.getKey())));
    }
    return names.isEmpty() ? "" : source.line("").toString();
  }
}
