// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What holds for any string, on a fixed number of mutants of attacks and of ordinary text: cut,
 * doubled, spliced, encoded once more, with any character put in. The seed is fixed, so that a
 * failure comes again; the values that broke it go into {@code mutants.txt}, which is tried first.
 */
class MutationTest {
  private static final InjectionDetector DEFAULT = InjectionDetector.of(Sensitivity.DEFAULT);
  private static final InjectionDetector HIGH = InjectionDetector.of(Sensitivity.HIGH);
  private static final int MUTANTS = 30_000;
  private static final int LONGEST = 4_000;

  @Test
  void inspect_anyMutant_keepsItsPromises() throws IOException {
    for (String kept : AttackFormsTest.lines("mutants.txt")) {
      judge(kept);
    }
    List<String> seeds = new ArrayList<>();
    for (String line : AttackFormsTest.lines("attack-forms.tsv")) {
      seeds.add(line.substring(line.indexOf('\t') + 1));
    }
    seeds.addAll(AttackFormsTest.lines("look-alikes.txt"));
    Random random = new Random(42);
    for (int i = 0; i < MUTANTS; i++) {
      String mutant = seeds.get(random.nextInt(seeds.size()));
      for (int steps = 1 + random.nextInt(5); steps > 0; steps--) {
        mutant = mutate(mutant, seeds, random);
      }
      judge(mutant);
    }
  }

  @Test
  void inspect_attackAmongOrdinaryLines_isSeenAsOnItsOwn() throws IOException {
    // Structure in the middle of text: what needs no breakout is seen wherever it stands.
    for (String attack :
        List.of(
            "<script>go()</script>",
            "${jndi:ldap://h/a}",
            "../../../../etc/passwd",
            "$(curl http://h.example)",
            "<img src=x onerror=go()>")) {
      for (String line : AttackFormsTest.lines("look-alikes.txt")) {
        assertTrue(!DEFAULT.inspect(line + "\n" + attack).isEmpty(), () -> line + " + " + attack);
      }
    }
  }

  /**
   * A verdict, the same again, each rule once, no deeper than said, and more when more is asked.
   */
  private static void judge(String text) {
    try {
      List<Finding> found = DEFAULT.inspect(text);
      Set<InjectionRule> rules = EnumSet.noneOf(InjectionRule.class);
      for (Finding finding : found) {
        assertTrue(rules.add(finding.rule()), "twice");
        assertTrue(finding.depth() >= 0 && finding.depth() <= 3, "depth");
        assertEquals(finding.depth() == 0, finding.view() == View.RAW, "view");
      }
      assertEquals(found, DEFAULT.inspect(text), "again");
      Set<InjectionRule> more = new HashSet<>();
      HIGH.inspect(text).forEach(finding -> more.add(finding.rule()));
      assertTrue(more.containsAll(rules), "sensitivity");
    } catch (RuntimeException | AssertionError failure) {
      throw new AssertionError(escaped(text), failure);
    }
  }

  private static String mutate(String text, List<String> seeds, Random random) {
    int from = random.nextInt(text.length() + 1);
    int to = from + random.nextInt(text.length() - from + 1);
    String head = text.substring(0, from);
    String middle = text.substring(from, to);
    String tail = text.substring(to);
    String mutant =
        switch (random.nextInt(9)) {
          case 0 -> head + tail;
          case 1 -> head + middle + middle + tail;
          case 2 -> head + (char) random.nextInt(0x10000) + tail;
          case 3 -> head + "'\"`<>(){}[]/\\%&;|$#\0\r\n".charAt(random.nextInt(22)) + middle + tail;
          case 4 -> head + seeds.get(random.nextInt(seeds.size())) + tail;
          case 5 -> head + spelled(middle, "%%%02x") + tail;
          case 6 -> head + spelled(middle, "\\u%04x") + tail;
          case 7 -> head + spelled(middle, "&#%d;") + tail;
          default -> head + middle.toUpperCase(Locale.ROOT) + tail;
        };
    return mutant.length() > LONGEST ? mutant.substring(0, LONGEST) : mutant;
  }

  private static String spelled(String text, String format) {
    StringBuilder out = new StringBuilder();
    boolean bytes = format.startsWith("%%");
    for (byte b : bytes ? text.getBytes(StandardCharsets.UTF_8) : new byte[0]) {
      out.append(String.format(Locale.ROOT, format, b));
    }
    for (int i = 0; !bytes && i < text.length(); i++) {
      out.append(String.format(Locale.ROOT, format, (int) text.charAt(i)));
    }
    return out.toString();
  }

  private static String escaped(String text) {
    return spelled(text, "\\u%04x");
  }
}
