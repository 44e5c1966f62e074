// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** {@code @RateLimit} counts something, and there is what counts. */
final class RateCheck implements Check {
  private static final int MOST_REQUESTS = 1_000_000;
  private static final int LONGEST_SECONDS = 24 * 60 * 60;

  private final Elements elements;
  private final Visibility visibility;

  RateCheck(Elements elements, Visibility visibility) {
    this.elements = elements;
    this.visibility = visibility;
  }

  /** The limits of a function. */
  static List<AnnotationView> of(TypeElement type) {
    return AnnotationView.repeated(type, Names.RATE_LIMIT, Names.RATE_LIMIT_LIST);
  }

  /** The class of a limit's store; null where none is named. */
  static @Nullable TypeElement store(AnnotationView rate) {
    TypeElement type = TypeText.element(rate.type("store"));
    boolean none = type != null && type.getQualifiedName().contentEquals(Names.RATE_LIMIT_STORE);
    return none ? null : type;
  }

  @Override
  public void check(FunctionModel function, Report report) {
    for (AnnotationView rate : of(function.type())) {
      if (!function.source().has(Source.Trait.CALLER)) {
        String source = function.source().name();
        report.add(rate.place(), Misuse.ACCESS_WITHOUT_CALLER, source, rate.simpleName());
        continue;
      }
      range(rate, "requests", MOST_REQUESTS, report);
      range(rate, "seconds", LONGEST_SECONDS, report);
      if (rate.text("claim").isBlank()) {
        report.add(rate.place("claim"), Misuse.RATE_CLAIM);
      }
      TypeElement store = store(rate);
      if (store == null && elements.getTypeElement(Names.LOCAL_BUCKETS) == null) {
        report.add(rate.place(), Misuse.RATE_MISSING, function.simpleName());
      }
      if (store != null && !visibility.creates(function.type(), store)) {
        report.add(
            rate.place("store"),
            Misuse.QUARANTINE_UNUSABLE,
            store.getSimpleName().toString(),
            function.simpleName());
      }
    }
  }

  private static void range(AnnotationView rate, String value, int most, Report report) {
    int number = rate.number(value);
    if (number < 1 || number > most) {
      report.add(
          rate.place(value),
          Misuse.RATE_RANGE,
          value,
          Integer.toString(number),
          Integer.toString(most));
    }
  }
}
