// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.check;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.CharBuffer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SizesTest {
  @Test
  void size_textAroundTheBounds_isValidWithin() {
    assertFalse(Sizes.size("a", 2, 3));
    assertTrue(Sizes.size("ab", 2, 3));
    assertTrue(Sizes.size("abc", 2, 3));
    assertFalse(Sizes.size("abcd", 2, 3));
    assertTrue(Sizes.size(CharBuffer.wrap("ab"), 2, 3));
    assertTrue(Sizes.size("", 0, 0));
  }

  @Test
  void size_surrogates_countAsTwo() {
    assertFalse(Sizes.size("\ud83d\ude00", 1, 1));
    assertTrue(Sizes.size("\ud83d\ude00", 2, 2));
    assertTrue(Sizes.size("\ud83d", 1, 1));
  }

  @Test
  void size_collectionAroundTheBounds_isValidWithin() {
    assertFalse(Sizes.size(List.of(1), 2, 3));
    assertTrue(Sizes.size(List.of(1, 2), 2, 3));
    assertTrue(Sizes.size(List.of(1, 2, 3), 2, 3));
    assertFalse(Sizes.size(List.of(1, 2, 3, 4), 2, 3));
  }

  @Test
  void size_mapAroundTheBounds_isValidWithin() {
    assertFalse(Sizes.size(Map.of(), 1, 1));
    assertTrue(Sizes.size(Map.of(1, 1), 1, 1));
    assertFalse(Sizes.size(Map.of(1, 1, 2, 2), 1, 1));
  }

  @Test
  void size_null_isValid() {
    assertTrue(Sizes.size((CharSequence) null, 1, 2));
    assertTrue(Sizes.size((Collection<?>) null, 1, 2));
    assertTrue(Sizes.size((Map<?, ?>) null, 1, 2));
    assertTrue(Sizes.size((Object[]) null, 1, 2));
    assertTrue(Sizes.size((boolean[]) null, 1, 2));
    assertTrue(Sizes.size((byte[]) null, 1, 2));
    assertTrue(Sizes.size((char[]) null, 1, 2));
    assertTrue(Sizes.size((short[]) null, 1, 2));
    assertTrue(Sizes.size((int[]) null, 1, 2));
    assertTrue(Sizes.size((long[]) null, 1, 2));
    assertTrue(Sizes.size((float[]) null, 1, 2));
    assertTrue(Sizes.size((double[]) null, 1, 2));
  }

  @Test
  void size_arrayTooShort_isInvalid() {
    assertFalse(Sizes.size(new String[0], 1, 2));
    assertFalse(Sizes.size(new int[0][], 1, 2));
    assertFalse(Sizes.size(new boolean[0], 1, 2));
    assertFalse(Sizes.size(new byte[0], 1, 2));
    assertFalse(Sizes.size(new char[0], 1, 2));
    assertFalse(Sizes.size(new short[0], 1, 2));
    assertFalse(Sizes.size(new int[0], 1, 2));
    assertFalse(Sizes.size(new long[0], 1, 2));
    assertFalse(Sizes.size(new float[0], 1, 2));
    assertFalse(Sizes.size(new double[0], 1, 2));
  }

  @Test
  void size_arrayWithin_isValid() {
    assertTrue(Sizes.size(new String[2], 1, 2));
    assertTrue(Sizes.size(new int[1][], 1, 2));
    assertTrue(Sizes.size(new boolean[1], 1, 2));
    assertTrue(Sizes.size(new boolean[2], 1, 2));
    assertTrue(Sizes.size(new byte[1], 1, 2));
    assertTrue(Sizes.size(new byte[2], 1, 2));
    assertTrue(Sizes.size(new char[1], 1, 2));
    assertTrue(Sizes.size(new char[2], 1, 2));
    assertTrue(Sizes.size(new short[1], 1, 2));
    assertTrue(Sizes.size(new short[2], 1, 2));
    assertTrue(Sizes.size(new int[1], 1, 2));
    assertTrue(Sizes.size(new int[2], 1, 2));
    assertTrue(Sizes.size(new long[1], 1, 2));
    assertTrue(Sizes.size(new long[2], 1, 2));
    assertTrue(Sizes.size(new float[1], 1, 2));
    assertTrue(Sizes.size(new float[2], 1, 2));
    assertTrue(Sizes.size(new double[1], 1, 2));
    assertTrue(Sizes.size(new double[2], 1, 2));
  }

  @Test
  void size_arrayTooLong_isInvalid() {
    assertFalse(Sizes.size(new Object[3], 1, 2));
    assertFalse(Sizes.size(new boolean[3], 1, 2));
    assertFalse(Sizes.size(new byte[3], 1, 2));
    assertFalse(Sizes.size(new char[3], 1, 2));
    assertFalse(Sizes.size(new short[3], 1, 2));
    assertFalse(Sizes.size(new int[3], 1, 2));
    assertFalse(Sizes.size(new long[3], 1, 2));
    assertFalse(Sizes.size(new float[3], 1, 2));
    assertFalse(Sizes.size(new double[3], 1, 2));
  }

  @Test
  void notEmpty_null_isInvalid() {
    assertFalse(Sizes.notEmpty((CharSequence) null));
    assertFalse(Sizes.notEmpty((Collection<?>) null));
    assertFalse(Sizes.notEmpty((Map<?, ?>) null));
    assertFalse(Sizes.notEmpty((Object[]) null));
    assertFalse(Sizes.notEmpty((boolean[]) null));
    assertFalse(Sizes.notEmpty((byte[]) null));
    assertFalse(Sizes.notEmpty((char[]) null));
    assertFalse(Sizes.notEmpty((short[]) null));
    assertFalse(Sizes.notEmpty((int[]) null));
    assertFalse(Sizes.notEmpty((long[]) null));
    assertFalse(Sizes.notEmpty((float[]) null));
    assertFalse(Sizes.notEmpty((double[]) null));
  }

  @Test
  void notEmpty_empty_isInvalid() {
    assertFalse(Sizes.notEmpty(""));
    assertFalse(Sizes.notEmpty(CharBuffer.wrap("")));
    assertFalse(Sizes.notEmpty(List.of()));
    assertFalse(Sizes.notEmpty(Map.of()));
    assertFalse(Sizes.notEmpty(new Object[0]));
    assertFalse(Sizes.notEmpty(new boolean[0]));
    assertFalse(Sizes.notEmpty(new byte[0]));
    assertFalse(Sizes.notEmpty(new char[0]));
    assertFalse(Sizes.notEmpty(new short[0]));
    assertFalse(Sizes.notEmpty(new int[0]));
    assertFalse(Sizes.notEmpty(new long[0]));
    assertFalse(Sizes.notEmpty(new float[0]));
    assertFalse(Sizes.notEmpty(new double[0]));
  }

  @Test
  void notEmpty_oneElement_isValidWhateverItIs() {
    assertTrue(Sizes.notEmpty(" "));
    assertTrue(Sizes.notEmpty("\u0000"));
    assertTrue(Sizes.notEmpty(List.of("")));
    assertTrue(Sizes.notEmpty(Map.of("", "")));
    assertTrue(Sizes.notEmpty(new Object[1]));
    assertTrue(Sizes.notEmpty(new boolean[1]));
    assertTrue(Sizes.notEmpty(new byte[1]));
    assertTrue(Sizes.notEmpty(new char[1]));
    assertTrue(Sizes.notEmpty(new short[1]));
    assertTrue(Sizes.notEmpty(new int[1]));
    assertTrue(Sizes.notEmpty(new long[1]));
    assertTrue(Sizes.notEmpty(new float[1]));
    assertTrue(Sizes.notEmpty(new double[1]));
  }
}
