// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A class of injection that is added has its text too, or a restored function pays for it. */
class PrimingTextsTest {
  @Test
  void texts_together_areFoundAsEveryClass() {
    Set<InjectionClass> found = EnumSet.noneOf(InjectionClass.class);
    for (String text : PrimingTexts.ALL) {
      InjectionDetector.of(Sensitivity.DEFAULT)
          .inspect(text)
          .forEach(finding -> found.add(finding.injection()));
    }
    assertEquals(EnumSet.allOf(InjectionClass.class), found);
  }
}
