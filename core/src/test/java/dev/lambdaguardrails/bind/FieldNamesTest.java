// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

class FieldNamesTest {
  private final FieldNames names = new FieldNames();

  private String of(String name) {
    return of(name, name.hashCode());
  }

  private String of(String name, int hash) {
    byte[] bytes = ("\"" + name + "\"").getBytes(US_ASCII);
    return names.of(bytes, 1, name.length(), hash).text();
  }

  @Test
  void name_asksTwice_isMadeOnce() {
    assertSame(of("customer"), of("customer"));
  }

  @Test
  void name_tooLong_isNotKept() {
    assertSame(of("n".repeat(FieldNames.LONGEST)), of("n".repeat(FieldNames.LONGEST)));
    assertNotSame(of("n".repeat(FieldNames.LONGEST + 1)), of("n".repeat(FieldNames.LONGEST + 1)));
  }

  @Test
  void names_ofOneHash_areToldApart() {
    for (int round = 0; round < 3; round++) {
      for (int name = 0; name < 20; name++) {
        assertEquals("n" + name, of("n" + name, 7));
      }
    }
  }

  @Test
  void flood_ofFreshNames_thenHonestOnes_areLearnedAgain() {
    for (int name = 0; name < 100_000; name++) {
      of("flood" + name);
    }
    for (int name = 0; name < 50; name++) {
      assertSame(of("honest" + name), of("honest" + name));
    }
  }

  @Test
  void guess_thatIsNotWhatFollows_changesNothing() throws IOException {
    StrictJson json = new StrictJson(new JsonLimits(4, 64, 64, 64, 1_000));
    String[] objects = {
      "{\"a\":1,\"b\":2}",
      "{\"a\":1,\"bb\":2}",
      "{\"a\":1,\"\\u0062\":2}",
      "{\"ab\":1,\"b\":2}",
      "{\"a\":1,\"\":2}",
      "{\"b\":1,\"a\":2}"
    };
    String[] told = {"a b", "a bb", "a b", "ab b", "a ", "b a"};
    for (int round = 0; round < 50; round++) {
      int at = (round * 7 + round / 6) % objects.length;
      assertEquals(told[at], twoNames(json, objects[at]));
    }
  }

  /** However long, at whatever place of the array: other than any name that differs in a byte. */
  @Test
  void guess_ofAnyLength_isTakenForItselfOnly() {
    for (int length = 0; length < 40; length++) {
      String text = "abcdefghijklmnopqrstuvwxyz0123456789ABCD".substring(0, length);
      FieldName name = new FieldName(text, text.hashCode(), 0);
      for (int behind = 0; behind < 10; behind++) {
        byte[] bytes = (".." + text + "'" + ".".repeat(behind)).getBytes(US_ASCII);
        ByteBuffer words = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        assertTrue(name.isBefore((byte) '\'', bytes, words, 2, bytes.length));
        assertFalse(name.isBefore((byte) '"', bytes, words, 2, bytes.length));
        assertFalse(name.isBefore((byte) '\'', bytes, words, 2, 2 + length));
        for (int at = 2; at < 2 + length; at++) {
          bytes[at] ^= (byte) 0x80;
          assertFalse(name.isBefore((byte) '\'', bytes, words, 2, bytes.length));
          bytes[at] ^= (byte) 0x80;
        }
      }
    }
  }

  private static String twoNames(StrictJson json, String object) throws IOException {
    try (JsonParser parser = json.parser(BodyText.of(object))) {
      assertEquals(JsonToken.START_OBJECT, parser.nextToken());
      String first = parser.nextFieldName();
      parser.nextToken();
      return first + " " + parser.nextFieldName();
    }
  }

  @Test
  void name_ofTheFirst_isThatOfTheCodeWhichComparesIt() {
    assertSame("customer", of("customer"));
  }

  /** Callers choose names: no more of them than the table holds reach the machine's own. */
  @Test
  void flood_ofFreshNames_isNotInterned() {
    for (int name = 0; name < FieldNames.MOST; name++) {
      of("flood" + name);
    }
    assertNotSame("behind the flood", of("behind the flood"));
  }

  @Test
  void name_ofOneTable_isNotInAnother() {
    byte[] bytes = "customer".getBytes(US_ASCII);
    int hash = "customer".hashCode();

    assertNotSame(
        names.of(bytes, 0, bytes.length, hash), new FieldNames().of(bytes, 0, bytes.length, hash));
  }

  /** Many threads, each with names of its own and some of all: none reads a name of another. */
  @Test
  void documents_ofManyThreads_readTheirOwnNames() throws Exception {
    StrictJson json = new StrictJson(new JsonLimits(4, 64, 64, 64, 10_000));
    Thread[] threads = new Thread[8];
    Throwable[] failures = new Throwable[threads.length];
    for (int thread = 0; thread < threads.length; thread++) {
      int own = thread;
      threads[thread] =
          new Thread(
              () -> {
                try {
                  for (int round = 0; round < 500; round++) {
                    readBack(json, "t" + own + "-" + ThreadLocalRandom.current().nextInt(400));
                  }
                } catch (Throwable failure) {
                  failures[own] = failure;
                }
              });
      threads[thread].start();
    }
    for (int thread = 0; thread < threads.length; thread++) {
      threads[thread].join();
      assertEquals(null, failures[thread], () -> Arrays.toString(failures));
    }
  }

  private static void readBack(StrictJson json, String prefix) throws IOException {
    StringBuilder object = new StringBuilder("{\"customer\":0");
    for (int field = 0; field < 40; field++) {
      object.append(",\"").append(prefix).append(field).append("\":").append(field);
    }
    try (JsonParser parser = json.parser(BodyText.of(object.append('}').toString()))) {
      parser.nextToken();
      assertEquals("customer", parser.nextFieldName());
      for (int field = 0; field < 40; field++) {
        parser.nextToken();
        assertEquals(prefix + field, parser.nextFieldName());
      }
    }
  }
}
