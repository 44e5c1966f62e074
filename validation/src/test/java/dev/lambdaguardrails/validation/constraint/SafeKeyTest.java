// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the key of a caller may be. */
class SafeKeyTest extends TextCheckContract {
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

  SafeKeyTest() {
    super(GOOD, BAD);
  }

  @Override
  boolean isValid(@Nullable String value) {
    return SafeKeyCheck.isKey(value);
  }

  @Test
  void key_longerThanItsBound_isRefused() {
    assertTrue(isValid("a".repeat(128)));
    assertEquals(false, isValid("a".repeat(129)));
  }
}
