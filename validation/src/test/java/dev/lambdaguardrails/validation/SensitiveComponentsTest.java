// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.type.TypeFactory;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Redactions;
import dev.lambdaguardrails.Sensitive;
import dev.lambdaguardrails.guard.Guard;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the reference path tells of sensitive components. */
class SensitiveComponentsTest {

  record Walker(int age, @Sensitive @JsonProperty("e mail of it") long mailOfIt, Purse purse) {}

  record Purse(int bank, Map<String, List<Coin[]>> coins) {}

  @Sensitive
  record Coin(long digits) {}

  record Plain(int age) {}

  static class Bean {
    private String plain = "";
    private String hidden = "";

    @Sensitive
    String getHidden() {
      return hidden + plain;
    }
  }

  @Test
  void types_withSensitiveComponents_areTold() {
    TypeFactory types = TypeFactory.defaultInstance();
    SensitiveComponents.tell(
        Guard.around("f", EventSource.SQS),
        types.constructType(Walker.class),
        types.constructParametricType(List.class, Bean.class),
        types.constructType(Plain.class));
    assertArrayEquals(new String[] {"age", "*mailOfIt", "purse"}, components("Walker"));
    assertArrayEquals(new String[] {"*"}, components("Coin"));
    assertArrayEquals(new String[] {"plain", "*hidden"}, components("Bean"));
    assertNull(components("Plain"));
    assertNull(components("Purse"));
    assertTrue(isName("emailofit"));
    assertTrue(isName("mailofit"));
    assertFalse(isName("purse"));
    String named = "\"e mail of it";
    assertEquals(1, Redactions.ofProcess().types().spaced(named.toCharArray(), named.length()));
    assertFalse(isName(""));
  }

  private static String @Nullable [] components(String type) {
    return Redactions.ofProcess().types().components(type.toCharArray(), 0, type.length(), 0);
  }

  private static boolean isName(String name) {
    return Redactions.ofProcess().types().hasName(name.toCharArray(), name.length());
  }
}
