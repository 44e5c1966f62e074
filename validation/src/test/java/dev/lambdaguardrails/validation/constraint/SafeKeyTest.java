// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the key of a caller may be. */
class SafeKeyTest {
  private static final String[] GOOD = {
    "a",
    "name",
    "first-name",
    "größe",
    "a1",
    "_id",
    "user:1",
    "a$b",
    "x@y",
    "prototypes",
    "Constructor"
  };
  private static final String[] BAD = {
    "",
    "$where",
    "$ne",
    "@type",
    "@class",
    "__proto__",
    "__type",
    "constructor",
    "prototype",
    "a.b",
    "a[b",
    "a]",
    "a b",
    "a\u0000",
    "a\n",
    "\uFF04where",
    "\uFE69ne",
    "\uFF20type",
    "＿＿proto__",
    "\u200B$where",
    "a\u202E",
    "\uD800",
    "a\uFF0Eb",
    "$",
    "@",
    "__"
  };

  private static boolean isValid(String value) {
    return SafeKeyCheck.isKey(value);
  }

  @Test
  void value_thatFits_isAccepted() {
    List<String> refused = new ArrayList<>();
    for (String value : GOOD) {
      if (!isValid(value)) {
        refused.add(value);
      }
    }
    assertEquals(List.of(), refused);
  }

  @Test
  void value_thatAttacks_isRefused() {
    List<String> accepted = new ArrayList<>();
    for (String value : BAD) {
      if (isValid(value)) {
        accepted.add(value);
      }
    }
    assertEquals(List.of(), accepted);
  }

  @Test
  void value_null_isAccepted() {
    assertTrue(SafeKeyCheck.isKey(null));
  }

  @Test
  void key_longerThanItsBound_isRefused() {
    assertTrue(isValid("a".repeat(128)));
    assertEquals(false, isValid("a".repeat(129)));
  }
}
