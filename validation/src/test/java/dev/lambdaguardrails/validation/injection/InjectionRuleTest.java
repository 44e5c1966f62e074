// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each rule sees its attacks; none of them sees ordinary text. */
class InjectionRuleTest {
  private static final InjectionDetector DEFAULT = InjectionDetector.of(Sensitivity.DEFAULT);
  private static final InjectionDetector HIGH = InjectionDetector.of(Sensitivity.HIGH);

  @Test
  void rules_all_haveAnIdOfTheirOwnAndAttacksInTheTable() {
    Set<String> ids = new HashSet<>();
    for (InjectionRule rule : InjectionRule.values()) {
      assertTrue(ids.add(rule.id()), rule::id);
      assertTrue(rule.id().matches("[a-z]+(-[a-z]+)+"), rule::id);
      assertTrue(RuleTable.SEEN.containsKey(rule), rule::id);
    }
    assertEquals(RuleTable.SEEN.size(), ids.size());
  }

  @Test
  void attacks_ofEachRule_areSeenByIt() {
    List<String> missed = new ArrayList<>();
    RuleTable.SEEN.forEach(
        (rule, attacks) -> {
          InjectionDetector detector = rule.from() == Sensitivity.HIGH ? HIGH : DEFAULT;
          for (String attack : attacks) {
            List<Finding> found = detector.inspect(attack);
            if (found.stream().noneMatch(finding -> finding.rule() == rule)) {
              missed.add(rule.id() + ": " + attack + " -> " + found);
            }
          }
        });
    assertEquals(List.of(), missed);
  }

  @Test
  void ordinaryText_byDefault_isClean() {
    List<String> alarms = new ArrayList<>();
    for (String text : RuleTable.ORDINARY) {
      List<Finding> found = DEFAULT.inspect(text);
      if (!found.isEmpty()) {
        alarms.add(text + " -> " + found);
      }
    }
    assertEquals(List.of(), alarms);
  }

  @Test
  void highSensitivity_anyAttack_seesAtLeastAsMuch() {
    for (String attack : Attacks.ALL) {
      assertTrue(HIGH.inspect(attack).size() >= DEFAULT.inspect(attack).size(), attack);
    }
  }

  @Test
  void finding_any_saysNothingOfTheValue() {
    String secret = "s3cr3t";
    for (Finding finding : DEFAULT.inspect(secret + "' or 1=1-- <script>" + secret + "</script>")) {
      assertTrue(!finding.toString().contains(secret), finding::toString);
    }
  }
}
