// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

/** Folding agrees with the JDK's compatibility forms wherever those lead to one ASCII character. */
class FoldingTest {

  @Test
  void fold_everyCharacterThatIsOneOfAscii_isWhatNfkcSays() {
    int folded = 0;
    for (int c = 0x80; c < 0x10000; c++) {
      if (Character.isSurrogate((char) c)) {
        continue;
      }
      String normal = Normalizer.normalize(String.valueOf((char) c), Normalizer.Form.NFKC);
      if (normal.length() == 1 && normal.charAt(0) < 0x80) {
        assertEquals(normal.charAt(0), Folding.fold((char) c), Integer.toHexString(c));
        folded++;
      }
    }
    assertTrue(folded > 300, () -> "characters of ASCII in disguise");
  }

  @Test
  void fold_lettersAndDigitsOfMathematics_areWhatNfkcSays() {
    for (int c = 0x1d400; c < 0x1d800; c++) {
      String normal = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
      boolean ascii = normal.length() == 1 && normal.charAt(0) < 0x80;
      if (ascii) {
        assertEquals(normal.charAt(0), Folding.fold(c), Integer.toHexString(c));
      }
    }
  }

  @Test
  void fold_whatIsNeitherAsciiNorLikeIt_stays() {
    for (char c : "äßñЖ中あ한عא€→".toCharArray()) {
      assertEquals(c, Folding.fold(c));
    }
  }
}
