// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The oracle is the grammar of RFC 8259, 6, written as an expression. */
class NumberTextPropertyTest {
  private static final Pattern GRAMMAR =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  @Provide
  Arbitrary<String> almostNumbers() {
    return Arbitraries.strings()
        .withChars('-', '+', '0', '1', '9', '.', 'e', 'E', ' ', '\u0661', '\uff11')
        .ofMaxLength(9);
  }

  @Property(tries = 20_000)
  void isNumber_almostNumber_agreesWithTheGrammar(@ForAll("almostNumbers") String text) {
    assertEquals(GRAMMAR.matcher(text).matches(), NumberText.isNumber(text), text);
  }

  @Property
  void isNumber_anyText_agreesWithTheGrammar(@ForAll String text) {
    assertEquals(GRAMMAR.matcher(text).matches(), NumberText.isNumber(text), text);
  }

  @Property
  void isNumber_anyDouble_agreesWithTheGrammar(@ForAll double number) {
    String text = String.valueOf(number);
    assertEquals(GRAMMAR.matcher(text).matches(), NumberText.isNumber(text), text);
  }
}
