// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the check of every constraint on one text keeps to. */
abstract class TextCheckContract {
  private final String[] good;
  private final String[] bad;

  /** The texts that it accepts, and those that it refuses. */
  TextCheckContract(String[] good, String[] bad) {
    this.good = good;
    this.bad = bad;
  }

  /** The check. */
  abstract boolean isValid(@Nullable String value);

  @Test
  void value_thatFits_isAccepted() {
    assertEquals(List.of(), judged(good, false));
  }

  @Test
  void value_thatAttacks_isRefused() {
    assertEquals(List.of(), judged(bad, true));
  }

  @Test
  void value_null_isAccepted() {
    assertTrue(isValid(null));
  }

  /** The texts of which the check says so. */
  private List<String> judged(String[] values, boolean valid) {
    assertNotEquals(0, values.length);
    List<String> judged = new ArrayList<>();
    for (String value : values) {
      if (isValid(value) == valid) {
        judged.add(value);
      }
    }
    return judged;
  }
}
