// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a relative path may be. */
class SafePathTest extends TextCheckContract {
  private static final String[] GOOD = {
    "a", "a/b", "a/b/c.txt", "2026/11/22/report.pdf", "Größe/写真.jpg", "a..b/c", "tenant-1/x_y"
  };
  private static final String[] BAD = {
    "",
    "/",
    "/a",
    "a/",
    "a//b",
    "../a",
    "a/../b",
    "a/..",
    "./a",
    "a/.",
    "a\\b",
    "a/\\..\\b",
    "c:/a",
    "C:\\a",
    "//host/a",
    "\\\\host\\a",
    "~/a",
    "a/~b",
    "a/.git/config",
    "a/-x",
    "a/%2e%2e/b",
    "a%2f..",
    "a/..;/b",
    "a/\u0000",
    "a/ ",
    "a/b ",
    "a\n/b",
    "a/nul",
    "a/com1/b",
    "a/\uFF0E\uFF0E/b",
    "a/\u2025/b",
    "a/..\u0000/b",
    "file:///a",
    "a/.../b",
    "a/\uD800"
  };

  SafePathTest() {
    super(GOOD, BAD);
  }

  @Override
  boolean isValid(@Nullable String value) {
    return SafePathCheck.isPath(value);
  }

  @Test
  void path_longerThanItsBound_isRefused() {
    assertTrue(isValid("ab/".repeat(341) + "c"));
    assertEquals(false, isValid("ab/".repeat(341) + "cd"));
    assertEquals(false, isValid("\u00e4b/".repeat(257) + "c"));
  }
}
