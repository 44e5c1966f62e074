// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A text is written the same, whichever way its characters took into the line. */
class RedactorTest {
  private final Random random = new Random(5);
  private final HostileTexts hostile = new HostileTexts(random);
  private final Lines lines = new Lines();
  private final Redactor redactor = new Redactor(lines.live, lines.redaction);

  private static String of(Line line) {
    return new String(line.toBytes(), StandardCharsets.UTF_8);
  }

  /** What {@link Line} writes character by character. */
  private String slowly(String text) {
    Line line = new Line();
    line.text(redactor.text(text));
    return of(line);
  }

  private String written(Line line, String text) {
    line.clear();
    redactor.write(text, line);
    return of(line);
  }

  @Test
  void text_hostile_isWrittenAsCharacterByCharacter() {
    Line line = new Line();
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder(hostile.next());
      for (int piece = random.nextInt(4); piece > 0; piece--) {
        text.append(" \"a\":\"b-17\"\t{x: 4111} \\ 2026-11-22\n").append(hostile.next());
      }
      String one = text.toString();
      assertEquals(slowly(one), written(line, one));
    }
  }

  @Test
  void text_ofEveryCharacter_isWrittenAsCharacterByCharacter() {
    Line line = new Line();
    for (int unit = 0; unit < 0x3000; unit++) {
      String text = "a" + (char) unit + "b";
      assertEquals(slowly(text), written(line, text), text);
    }
  }

  @Test
  void text_again_isWrittenTheSame() {
    Line line = new Line();
    String text = "8f507b1e-6c2b-4d3e-9d7a-3f0b9a4c1d2e";
    assertEquals('"' + text + '"', written(line, text));
    assertEquals('"' + text + '"', written(line, text));
    lines.live.register("3f0b9a4c1d2e");
    assertEquals("\"8f507b1e-6c2b-4d3e-9d7a-[REDACTED:secret]\"", written(line, text));
    assertEquals("\"8f507b1e-6c2b-4d3e-9d7a-[REDACTED:secret]\"", written(line, text));
  }

  @Test
  void text_cutOnce_isWholeTheNextTime() {
    Line line = new Line();
    String text = "short and \"clean\"";
    while (line.size() < Line.LONGEST - 8) {
      line.raw('x');
    }
    redactor.write(text, line);
    assertEquals("\"short and \\\"clean\\\"\"", written(line, text));
  }

  @Test
  void text_shorterByWhatIsRedacted_holdsNoPartOfASecretThatWasCut() {
    lines.live.register("correct-horse-battery");
    for (int length = 81_900; length < 81_920; length++) {
      String text = "password=" + "x".repeat(length - 10) + " correct-horse-battery end";
      String written = written(new Line(), text);
      assertFalse(written.contains("correct"), () -> written);
      assertTrue(written.endsWith("...[truncated]\""), () -> written);
    }
  }
}
