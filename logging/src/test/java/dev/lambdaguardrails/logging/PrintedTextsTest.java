// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lambdaguardrails.Redactions;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A print is one text, however long it is and however the JDK hands it on. */
class PrintedTextsTest {
  private static final String SECRET = "hunter2-hunter2";

  private final List<String> taken = new ArrayList<>();
  private final PrintStream out =
      new PrintedStream(
          new PrintedTexts() {
            @Override
            void take(String text) {
              taken.add(text);
            }
          });

  private static String texts(Redactor redactor, String printed) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream end = new PrintStream(bytes, false, StandardCharsets.UTF_8);
    PrintStream out = new PrintedStream(RedactedTexts.of(redactor, end));
    out.println(printed);
    out.flush();
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void print_whoseLineBreaksStandWhereTheJdkCuts_isOneText() {
    for (int filled = 8_180; filled < 8_200; filled++) {
      String text = "x".repeat(filled) + "\n{\"level\":\"FATAL\"}";
      out.println(text);
      out.print(text + "\n");
      out.print((Object) (text + "\n"));
      out.println(text.toCharArray());
      out.printf("%s\n%s%n", "x".repeat(filled), "{\"level\":\"FATAL\"}");
      assertEquals(Collections.nCopies(5, text + "\n"), taken);
      taken.clear();
    }
  }

  @Test
  void print_throughAWriterOfItsOwn_isOneText() {
    PrintWriter writer = new PrintWriter(out, true, StandardCharsets.UTF_8);
    String text = "x".repeat(8_191) + "\n{\"level\":\"FATAL\"}\n";
    writer.print(text);
    writer.flush();
    assertEquals(List.of(text), taken);
  }

  @Test
  void print_inParts_isATextOnceItsLineEnds() {
    out.print("a");
    out.print(1);
    out.append('c').append("d");
    assertEquals(List.of(), taken);
    out.println(2.5);
    out.println();
    out.println((Object) null);
    out.print("no end");
    out.flush();
    assertEquals(List.of("a1cd2.5\n", "\n", "null\n", "no end"), taken);
  }

  @Test
  void print_inPartsBeyondItsBound_isNotShownAndSaysSo() {
    for (int at = 0; at < 1_030; at++) {
      out.print("x".repeat(1_024));
    }
    out.print(SECRET.substring(0, 8));
    out.println(SECRET.substring(8));
    out.println("next");
    assertEquals(
        List.of("[not shown: more than 1048576 bytes without a line break]\n", "next\n"), taken);
  }

  @Test
  void stream_closed_staysOpen() {
    out.print("a");
    out.close();
    out.println("b");
    assertEquals(List.of("a", "b\n"), taken);
  }

  @Test
  void text_leftAsItIs_stillCannotForgeALineOrObeyATerminal() {
    Redactions live = new Redactions();
    live.register(SECRET);
    Redactor redactor = new Redactor(live, RedactionSettings.usual());
    String forged = "x".repeat(8_191) + "\n{\"level\":\"FATAL\"}";
    assertEquals(forged.replace("\n", "\\n") + "\n", texts(redactor, forged));
    assertEquals(
        "a\\u001b[31m\\u2028b\\u0085\\u202ec\td\\u0000 é \uD83D\uDE00\n",
        texts(redactor, "a\u001b[31m\u2028b\u0085\u202ec\td\u0000 é \uD83D\uDE00"));
  }
}
