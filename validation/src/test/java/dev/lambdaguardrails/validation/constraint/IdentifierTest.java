// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a name for a thing may hold. */
class IdentifierTest extends TextCheckContract {
  private static final String[] GOOD = {
    "a",
    "alice",
    "alice-smith",
    "a.b_c",
    "A1",
    "42",
    "müller",
    "Ωμέγα",
    "иван",
    "用户名",
    "ユーザー名",
    "漢字かなカナ",
    "東京tower",
    "한국어",
    "김abc",
    "محمد",
    "हिन्दी",
    "นภา",
    "x1-y2",
    "Straße",
    "ñandú"
  };
  private static final String[] BAD = {
    "",
    " ",
    "a b",
    "-a",
    "a-",
    ".a",
    "a.",
    "a..b",
    "a__b",
    "a-_b",
    "p\u0430ypal",
    "раypal",
    "аdmin1",
    "a\u200Bb",
    "a\u202Eb",
    "ad\u00ADmin",
    "\uFF41dmin",
    "ⓐdmin",
    "𝐚dmin",
    "ﬁle",
    "a\uD800",
    "\uDC00",
    "a\u0000",
    "a\nb",
    "a/b",
    "a@b",
    "$a",
    "a'b",
    "e\u0301cole",
    "1२",
    "é٣",
    "a\u0301\u0301\u0301\u0301\u0301",
    "\u0301a",
    "ΑΒΓx",
    "αdmin",
    "кириллицаλ",
    "a\u3164",
    "Ⅷ",
    "½",
    "a\u2060b",
    "\u202e",
    "a’b",
    "アΩ",
    "한か",
    "ⅰd",
    "١2",
    "＿a"
  };

  IdentifierTest() {
    super(GOOD, BAD);
  }

  @Override
  boolean isValid(@Nullable String value) {
    return IdentifierCheck.isIdentifier(value);
  }

  @Test
  void identifier_longerThanItsBound_isRefused() {
    assertTrue(isValid("a".repeat(128)));
    assertEquals(false, isValid("a".repeat(129)));
  }
}
