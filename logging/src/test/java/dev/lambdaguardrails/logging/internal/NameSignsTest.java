// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.Redactions;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a name without signs is: none of the sensitive ones, whatever is around and between. */
class NameSignsTest {
  private static final String[] PIECES = {
    "_", "-", ".", "o", "or", "Order", "ID", "Number", "x", "7", "no", "Key", "s", "Name", "PASS"
  };

  private final Redactions live = new Redactions();
  private final KnownNames names = new KnownNames(live);
  private final Random random = new Random(11);

  private boolean mayBe(String name) {
    char[] text = ("{\"" + name).toCharArray();
    assertEquals(2, names.begin(text, text.length), name);
    return names.mayBeSensitive();
  }

  @Test
  void name_ofTheTables_hasASign() {
    for (String[] table : new String[][] {SensitiveNames.ANYWHERE, SensitiveNames.WORDS}) {
      for (String name : table) {
        assertTrue(mayBe(name), name);
      }
    }
  }

  @Test
  void name_sensitiveByAnyCompounding_hasASign() {
    int sensitive = 0;
    for (int round = 0; round < 100_000; round++) {
      String name = compound();
      if (SensitiveNames.contains(name)) {
        sensitive++;
        assertTrue(mayBe(name), name);
      }
    }
    assertTrue(sensitive > 10_000, () -> "too few were sensitive");
  }

  @Test
  void name_ofAnOrder_hasNone() {
    for (String name :
        new String[] {"sku", "quantity", "customer", "tenant", "lines", "o-2026-0007", "channel"}) {
      assertFalse(mayBe(name), name);
    }
  }

  @Test
  void name_longerThanAny_mayBe() {
    char[] text = "x".repeat(200).toCharArray();
    assertEquals(200 - SensitiveNames.LONGEST - 1, names.begin(text, text.length));
    assertTrue(names.mayBeSensitive());
  }

  @Test
  void name_beforeTypesWithComponents_mayBe() {
    live.sensitive("Order", "*sku");
    assertTrue(mayBe("sku"));
  }

  /** A name of the tables between pieces of others, some letters capital, some set apart. */
  private String compound() {
    StringBuilder name = new StringBuilder();
    for (int piece = random.nextInt(3); piece > 0; piece--) {
      name.append(PIECES[random.nextInt(PIECES.length)]);
    }
    String[] table = random.nextBoolean() ? SensitiveNames.ANYWHERE : SensitiveNames.WORDS;
    for (char letter : table[random.nextInt(table.length)].toCharArray()) {
      if (random.nextInt(8) == 0) {
        name.append("_-.".charAt(random.nextInt(3)));
      }
      name.append(random.nextInt(4) == 0 ? Character.toUpperCase(letter) : letter);
    }
    for (int piece = random.nextInt(3); piece > 0; piece--) {
      name.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return name.toString();
  }
}
