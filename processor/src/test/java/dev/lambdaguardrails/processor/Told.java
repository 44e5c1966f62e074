// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.InjectionFinding;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.bind.Inspected;
import dev.lambdaguardrails.bind.Inspection;
import dev.lambdaguardrails.bind.Inspector;
import dev.lambdaguardrails.bind.JsonLimits;
import dev.lambdaguardrails.bind.StrictJson;
import dev.lambdaguardrails.validation.injection.InjectionInspector;
import dev.lambdaguardrails.validation.injection.Sensitivity;
import java.util.List;
import java.util.TreeSet;

/** What the texts of an input are, where they stand, and what is found in them. */
final class Told implements Inspector {
  private static final StrictJson JSON = new StrictJson(new JsonLimits(16, 64, 1000, 64, 10_000));

  private final TreeSet<String> texts = new TreeSet<>();
  private final InjectionInspector detector = InjectionInspector.of(Sensitivity.DEFAULT);

  /** Each text with its pointer, and each finding. */
  static <T> String of(Inspected<T> inspected, T input) {
    Told told = new Told();
    Inspection inspection =
        new Inspection(told, Invocation.from(EventSource.HTTP_API).build(), JSON);
    inspected.tell(input, inspection);
    told.add("reported ", inspection.reported());
    told.add("demanded ", inspection.demanded());
    return String.join("\n", told.texts);
  }

  @Override
  public void inspect(String text, Inspection inspection) {
    texts.add(inspection.place() + ' ' + text);
    detector.inspect(text, inspection);
  }

  private void add(String how, List<InjectionFinding> findings) {
    if (findings.size() < Inspection.MOST) {
      findings.forEach(each -> texts.add(how + each));
    }
  }
}
