// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.check;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.CharBuffer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
  private static final Expression LOWER = Expression.of("[a-z]+");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\t\n\u000b\f\r",
        "\u001c\u001d\u001e\u001f",
        "\u1680",
        "\u2000",
        "\u2003",
        "\u2008",
        "\u2028",
        "\u2029",
        "\u205f",
        "\u3000"
      })
  void notBlank_whiteSpace_isInvalid(String blank) {
    assertFalse(Texts.notBlank(blank));
    assertFalse(Texts.notBlank(CharBuffer.wrap(blank)));
  }

  /** What Unicode calls a space, and Character.isWhitespace does not, and what cannot be seen. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        " a ",
        "\u00a0",
        "\u2007",
        "\u202f",
        "\u0085",
        "\u200b",
        "\u2060",
        "\ufeff",
        "\u0000",
        "\u180e",
        "\ud83d\ude00",
        "\ud83d",
        "\ude00"
      })
  void notBlank_anyOtherCharacter_isValid(String text) {
    assertTrue(Texts.notBlank(text));
    assertTrue(Texts.notBlank(CharBuffer.wrap(text)));
  }

  @Test
  void notBlank_null_isInvalid() {
    assertFalse(Texts.notBlank(null));
  }

  @Test
  void pattern_partOfTheText_isInvalid() {
    assertTrue(Texts.pattern("abc", LOWER));
    assertTrue(Texts.pattern(CharBuffer.wrap("abc"), LOWER));
    assertFalse(Texts.pattern("abc1", LOWER));
    assertFalse(Texts.pattern("abc\n", LOWER));
    assertFalse(Texts.pattern("", LOWER));
  }

  @Test
  void pattern_lineEndBehindADollar_isInvalid() {
    assertFalse(Texts.pattern("abc\n", Expression.of("^[a-z]+$")));
  }

  @Test
  void pattern_flags_apply() {
    assertTrue(Texts.pattern("ABC", Expression.of("[a-z]+", Pattern.CASE_INSENSITIVE)));
    assertFalse(Texts.pattern("a\nb", Expression.of("a.b")));
    assertTrue(Texts.pattern("a\nb", Expression.of("a.b", Pattern.DOTALL)));
  }

  @Test
  void pattern_surrogates_areOneCharacter() {
    assertTrue(Texts.pattern("\ud83d\ude00", Expression.of("[^a]")));
  }

  @Test
  void pattern_null_isValid() {
    assertTrue(Texts.pattern(null, LOWER));
  }
}
