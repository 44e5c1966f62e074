// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the name of a file may be. */
class SafeFileNameTest extends TextCheckContract {
  private static final String[] GOOD = {
    "a",
    "report.pdf",
    "Q3 report (final).xlsx",
    "Größe.txt",
    "写真.jpg",
    "a..b",
    "a.tar.gz",
    "100%.txt",
    "50% off.txt",
    "console.log",
    "com.txt",
    "null.txt",
    "a-b",
    "a~1",
    "R&D; budget.odt",
    "it's.txt",
    "community",
    "lpt10.txt",
    "#1.png",
    "नमस्ते.txt",
    "👨‍👩‍👧.png",
    "❤️.png"
  };
  private static final String[] BAD = {
    "",
    ".",
    "..",
    "...",
    ".htaccess",
    "-rf",
    "~root",
    " a",
    "a ",
    "a.",
    "a. ",
    "a/b",
    "a\\b",
    "../a",
    "c:a",
    "a:stream",
    "a*",
    "a?",
    "a\"b",
    "a<b",
    "a|b",
    "nul",
    "NUL.txt",
    "con",
    "com1.log",
    "COM¹",
    "aux.c",
    "nul .txt",
    "lpt9",
    "CONIN$",
    "a\u0000b",
    "a\nb",
    "%2e%2e",
    "a%2fb",
    "a%00.jpg",
    "%c0%ae",
    "\u2024\u2024",
    "\uFF0E\uFF0E",
    "\u2025",
    "a\u2215b",
    "a\u2044b",
    "a\uFF0Fb",
    "a\uFF3Cb",
    "a\u29F8b",
    "x\u202Egpj.exe",
    "a\u200Bb",
    "\uD800",
    "\u00A0a",
    "a\u3000",
    "con.",
    "PRN",
    "a\u0085",
    "aux",
    "a\u2028",
    "clock$",
    "\uFE52\uFE52"
  };

  SafeFileNameTest() {
    super(GOOD, BAD);
  }

  @Override
  boolean isValid(@Nullable String value) {
    return SafeFileNameCheck.isFileName(value);
  }

  @Test
  void name_ofMoreBytesThanASystemTakes_isRefused() {
    assertTrue(isValid("a".repeat(255)));
    assertEquals(false, isValid("a".repeat(256)));
    assertEquals(false, isValid("\u00e4".repeat(128)));
  }
}
