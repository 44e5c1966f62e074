// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.failure.Fault;
import dev.lambdaguardrails.failure.FaultCode;
import dev.lambdaguardrails.failure.Violation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ViolationsTest {
  private final Violations found = new Violations();

  private List<String> pointers() {
    return found.sorted().stream().map(Violation::pointer).toList();
  }

  @Test
  void steps_ofEveryKind_areThePointerEscaped() {
    found.enter("a/b~c");
    found.enter(11);
    found.enterUnnamed();
    found.add("NotNull", Map.of());
    found.add("x", "NotNull", Map.of());
    found.leave();
    found.add("y", "NotNull", Map.of());
    found.leave();
    found.leave();
    found.add("NotNull", Map.of());
    assertEquals(List.of("", "/a~1b~0c/11/*", "/a~1b~0c/11/*/x", "/a~1b~0c/11/y"), pointers());
  }

  @Test
  void steps_deeperThanAnyBefore_areKept() {
    for (int at = 0; at < 40; at++) {
      found.enter(at % 10);
    }
    found.add("NotNull", Map.of());
    assertEquals("/0/1/2/3/4/5/6/7/8/9".repeat(4), pointers().get(0));
  }

  @Test
  void violations_ofOnePlace_standByCodeAndOnce() {
    found.add("b", "Size", Map.of("max", 2));
    found.add("b", "NotNull", Map.of());
    found.add("b", "Size", Map.of("max", 1));
    found.add("b", "Size", Map.of("max", 2));
    found.add("a", "Size", Map.of());
    assertEquals(
        List.of("a Size", "b NotNull", "b Size", "b Size"),
        found.sorted().stream()
            .map(each -> each.pointer().substring(1) + ' ' + each.code())
            .toList());
  }

  @Test
  void violations_moreThanAnAnswerShows_areNotKept() {
    for (int at = 0; at < Violations.MOST + 1; at++) {
      assertEquals(at >= Violations.MOST, found.isFull());
      found.add("n" + at, "NotNull", Map.of());
    }
    assertEquals(Violations.MOST, found.sorted().size());
    assertFalse(pointers().contains("/n" + Violations.MOST));
  }

  @Test
  void clock_ofACheckWithoutOne_isAnError() {
    assertTrue(found.sorted().isEmpty());
    assertThrows(IllegalStateException.class, found::clock);
  }

  @Test
  void object_insideItself_isOpenAlready() {
    for (int at = 0; at < 20; at++) {
      assertTrue(found.open(new Object()));
    }
    assertTrue(found.open(this));
    assertFalse(found.open(this));
    found.close();
    assertTrue(found.open(this));
  }

  @Test
  void value_ofASubclass_isOutOfTheScopeOfItsSide() {
    found.exactly(Object.class, new Object());
    Fault ofInput = assertThrows(Fault.class, () -> found.exactly(Object.class, "a"));
    assertTrue(ofInput.is(FaultCode.INPUT_OUT_OF_SCOPE));
    Violations answer = new Violations().ofAnswer();
    Fault ofAnswer = assertThrows(Fault.class, () -> answer.exactly(Object.class, "a"));
    assertTrue(ofAnswer.is(FaultCode.ANSWER_OUT_OF_SCOPE));
  }
}
