// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The pass that looks for three characters side by side overlooks nothing: what it finds is what is
 * found where every single character is judged by what stands around it.
 */
class SignsTest {
  private static final String ODD = "'\"`=(;|&$<>\\{%\n\r#)-.:/_u[]*@!^+ ~,}?0";

  @Test
  void signs_ofFormsAndLookAlikes_areThoseOfEveryCharacter() throws IOException {
    for (String line : AttackFormsTest.lines("attack-forms.tsv")) {
      assertSame(line.substring(line.indexOf('\t') + 1));
    }
    for (String line : AttackFormsTest.lines("look-alikes.txt")) {
      assertSame(line);
    }
    for (String attack : Attacks.ALL) {
      for (int cut = 0; cut < attack.length(); cut++) {
        assertSame(attack.substring(cut));
        assertSame(attack.substring(0, cut));
      }
    }
  }

  @Test
  void signs_ofRandomTexts_areThoseOfEveryCharacter() throws IOException {
    Random random = new Random(20_261_122);
    String[] forms =
        AttackFormsTest.lines("attack-forms.tsv").stream()
            .map(line -> line.substring(line.indexOf('\t') + 1))
            .toArray(String[]::new);
    for (int round = 0; round < 60_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int pieces = random.nextInt(6); pieces >= 0; pieces--) {
        switch (random.nextInt(5)) {
          case 0 -> text.append(AnyTextTest.UNITS.get(random.nextInt(AnyTextTest.UNITS.size())));
          case 1 -> text.append(ODD.charAt(random.nextInt(ODD.length())));
          case 2 -> text.append((char) random.nextInt(0x80));
          case 3 -> text.append((char) random.nextInt(random.nextBoolean() ? 0x100 : 0x10000));
          default -> {
            String form = forms[random.nextInt(forms.length)];
            int from = random.nextInt(form.length());
            text.append(form, from, from + random.nextInt(form.length() - from + 1));
          }
        }
      }
      assertSame(text.toString());
    }
  }

  @Test
  void signs_ofAVariableOfALoopThatIsNoLetter_areThoseOfEveryCharacter() {
    for (String variable : new String[] {"_rom", "_", "r_m", "9", "-"}) {
      assertSame("for %" + variable + " in (1) do x");
      assertSame("x %" + variable + " in");
    }
  }

  @Test
  void signs_ofEscapesThatAreNeverAscii_areNotOfAnythingEncoded() {
    for (String text : new String[] {"Caf\\xe9", "na\\u00efve", "\\xc3\\xa9t\\xc3\\xa9"}) {
      assertEquals(0, Signs.of(text) & Signs.ENCODED, text);
    }
    for (String text : new String[] {"\\x3c", "\\xbc", "\\u2019", "\\u{3c}", "\\uff1c"}) {
      assertEquals(Signs.ENCODED, Signs.of(text) & Signs.ENCODED, text);
    }
  }

  private static void assertSame(String text) {
    assertEquals(everywhere(text), Signs.of(text), () -> names(text));
  }

  /** The signs in a text, each character judged by itself. */
  private static int everywhere(String text) {
    int signs = text.isEmpty() ? 0 : SignsOfStart.of(text) | SignsOfStart.end(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      signs |=
          c > 0xff
              ? SignsOfFolding.of(text, i, c, Chars.at(text, i + 1))
              : SignsOfCharacters.of(text, i);
      signs |= c == '{' ? SignsOfCharacters.brace(text, i) : 0;
    }
    return Signs.settled(text, signs);
  }

  private static String names(String text) {
    return text + " signs " + Integer.toBinaryString(everywhere(text) ^ Signs.of(text));
  }
}
