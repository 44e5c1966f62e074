// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The first look passes over most places of a text. Whatever it passes over would have been judged
 * to be no sign: it finds what is found where every place is judged.
 */
class FirstLookTest {
  private static final String SIGNS =
      "'\"`=(){}[]<>;|&-#$%@!*+/\\.:_^~,?  \n\r\0\u0085\u00ac\u00ad\u00b4\u2019\uff1c\u200b\ud835\u4e2d"
          + "abcdehijklmnoprstuxyzABCEHJKOPRSTU0125";

  private static final int SHORT = 120_000;
  private static final int MUTANTS = 60_000;

  @Test
  void signs_shortTexts_areThoseOfEveryPlace() {
    Random random = new Random(7);
    for (int i = 0; i < SHORT; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(10); length >= 0; length--) {
        text.append(any(random));
      }
      judge(text.toString());
    }
  }

  @Test
  void signs_mutantsOfAttacksAndOfOrdinaryText_areThoseOfEveryPlace() throws IOException {
    List<String> seeds = new ArrayList<>();
    for (String line : AttackFormsTest.lines("attack-forms.tsv")) {
      seeds.add(line.substring(line.indexOf('\t') + 1));
    }
    seeds.addAll(AttackFormsTest.lines("look-alikes.txt"));
    seeds.addAll(
        List.of("my.cnf", "java.io.File", "a.textContent=1", "a.yaml", "users.xml", "db.orders"));
    seeds.forEach(FirstLookTest::judge);
    Random random = new Random(11);
    for (int i = 0; i < MUTANTS; i++) {
      StringBuilder text = new StringBuilder(seeds.get(random.nextInt(seeds.size())));
      for (int steps = random.nextInt(4); steps >= 0 && text.length() > 0; steps--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(4)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.insert(at, any(random));
          case 2 -> text.setCharAt(at, any(random));
          default -> text.setLength(at);
        }
      }
      judge(text.toString());
    }
  }

  private static char any(Random random) {
    return SIGNS.charAt(random.nextInt(SIGNS.length()));
  }

  private static void judge(String text) {
    assertEquals(everywhere(text), Signs.of(text), text);
  }

  /** The signs of a text, each place of which is judged. */
  private static int everywhere(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    int signs = SignsOfStart.of(text) | SignsOfStart.end(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      signs |= SignsOfCharacters.of(text, i);
      signs |= c > 0xff ? SignsOfFolding.of(text, i, c, Chars.at(text, i + 1)) : 0;
    }
    return Signs.settled(text, signs);
  }
}
