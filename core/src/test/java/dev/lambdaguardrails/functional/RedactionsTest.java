// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.Redactions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a process knows of its secrets, and how it finds them. */
class RedactionsTest {
  private static final String DATABASE =
      """
      {"username": "application", "password": "correct-horse-\\"battery", "engine": "postgresql",
       "host": "db.cluster.example.com", "port": 54321098, "dbname": "warehouse-of-orders",
       "more": {"pins": [12345678, "short"], "password": "nested-secret"}}
      """;

  private final Redactions redactions = new Redactions();

  @Test
  void json_leaves_areRedactedOneByOne() {
    redactions.register(DATABASE);
    assertEquals("[REDACTED]", redactions.redact("correct-horse-\"battery"));
    assertEquals("[REDACTED]", redactions.redact("correct-horse-\\\"battery"));
    assertEquals("[REDACTED]", redactions.redact("nested-secret"));
    assertEquals("[REDACTED]", redactions.redact("12345678"));
    assertEquals("[REDACTED]", redactions.redact(DATABASE));
  }

  @Test
  void json_whatSaysWhereADatabaseIs_stays() {
    redactions.register(DATABASE);
    for (String open :
        new String[] {
          "application",
          "postgresql",
          "db.cluster.example.com",
          "54321098",
          "warehouse-of-orders",
          "short"
        }) {
      assertSame(open, redactions.redact(open));
    }
  }

  @Test
  void json_broken_isOneValue() {
    redactions.register("{\"password\":\"correct-horse\"");
    assertSame("correct-horse", redactions.redact("correct-horse"));
    assertEquals("[REDACTED]", redactions.redact("{\"password\":\"correct-horse\""));
  }

  @Test
  void values_thatOverlap_goTogether() {
    redactions.register("abcdefghij");
    redactions.register("ghijklmnop");
    assertEquals("x[REDACTED]y", redactions.redact("xabcdefghijklmnopy"));
  }

  @Test
  void manyValues_anywhere_areFoundAsASimpleSearchFindsThem() {
    Random random = new Random(7);
    List<String> values = new ArrayList<>();
    for (int count = 0; count < 40; count++) {
      values.add(letters(random, 8 + random.nextInt(3)));
      redactions.register(values.get(count));
    }
    for (int round = 0; round < 20_000; round++) {
      String before = letters(random, random.nextInt(12));
      String text = before + values.get(random.nextInt(40)) + letters(random, random.nextInt(12));
      String redacted = redactions.redact(text);
      for (String value : values) {
        assertFalse(redacted.contains(value), () -> text + " became " + redacted);
      }
      String harmless = letters(random, 12);
      boolean holds = values.stream().anyMatch(harmless::contains);
      assertEquals(holds, redactions.redact(harmless).contains("[REDACTED]"), harmless);
    }
  }

  private static String letters(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < length; at++) {
      text.append((char) ('g' + random.nextInt(3)));
    }
    return text.toString();
  }

  @Test
  void types_registered_areKnownByNameAndComponent() {
    assertTrue(redactions.types().isEmpty());
    redactions.sensitive("NewOrder", "customer *emailAddress *note");
    redactions.sensitive("NewOrder", "customer *emailAddress *note");
    assertFalse(redactions.types().isEmpty());
    char[] text = "a NewOrder[".toCharArray();
    assertEquals(
        List.of("customer", "*emailAddress", "*note"),
        List.of(redactions.types().components(text, 2, 10, 0)));
    assertNull(redactions.types().components(text, 3, 10, 0));
    assertTrue(redactions.types().hasName("emailaddress".toCharArray(), 12));
    assertFalse(redactions.types().hasName("customer".toCharArray(), 8));
  }

  @Test
  void value_withBlanksAround_isRedactedWithoutThemToo() {
    redactions.register("correct-horse\n");
    redactions.register("{\"password\": \" battery-staple \"}");
    assertEquals("a [REDACTED] b", redactions.redact("a correct-horse b"));
    assertEquals("[REDACTED]", redactions.redact("battery-staple"));
  }

  @Test
  void json_inALeafOfJson_isRedactedLeafByLeafToo() {
    redactions.register("{\"config\": \"{\\\"password\\\": \\\"correct-horse\\\"}\"}");
    assertEquals("a [REDACTED] b", redactions.redact("a correct-horse b"));
  }
}
