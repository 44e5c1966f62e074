// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Which warnings are not told: by an option for all, by {@code @SuppressWarnings} for a place. */
final class Silence {
  /** The option: ids, each shown, or hidden if a hyphen is before it; {@code all}; {@code none}. */
  static final String OPTION = "guardrails.warnings";

  private static final String SUPPRESS = "java.lang.SuppressWarnings";

  private final Set<Risk> shown;

  private Silence(Set<Risk> shown) {
    this.shown = shown;
  }

  /** What an option says; a word of it that means nothing is told. */
  static Silence of(@Nullable String option, Messager messager) {
    Set<Risk> shown = EnumSet.allOf(Risk.class);
    String words = option == null ? "" : option;
    for (String word : words.isEmpty() ? new String[0] : words.split(",", -1)) {
      boolean hides = word.startsWith("-");
      String id = hides ? word.substring(1) : word;
      Set<Risk> named = EnumSet.noneOf(Risk.class);
      Arrays.stream(Risk.values()).filter(risk -> risk.id().equals(id)).forEach(named::add);
      if (word.equals("none")) {
        shown.clear();
      } else if (word.equals("all")) {
        shown.addAll(EnumSet.allOf(Risk.class));
      } else if (named.isEmpty()) {
        messager.printMessage(Diagnostic.Kind.WARNING, unknown(word));
      } else if (hides) {
        shown.removeAll(named);
      } else {
        shown.addAll(named);
      }
    }
    return new Silence(shown);
  }

  static String unknown(String word) {
    return "\"" + word + "\" in -A" + OPTION + " names no warning. Write all, none, or an id.";
  }

  boolean hides(Risk risk) {
    return !shown.contains(risk);
  }

  /** Whether a risk is silenced at an element or at what encloses it. */
  static boolean isAt(Element element, Risk risk) {
    for (Element each = element; each != null; each = each.getEnclosingElement()) {
      AnnotationView suppress = AnnotationView.find(each, SUPPRESS);
      if (suppress != null) {
        for (AnnotationValue value : suppress.array("value")) {
          if (value.getValue().equals(Risk.ALL) || value.getValue().equals(risk.key())) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
