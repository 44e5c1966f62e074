// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.failure.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The oracle: what the generator writes of the same answer, which is not the ordinary one. */
class HeadBytesTest {
  private static final List<EventSource> SOURCES =
      List.of(
          EventSource.HTTP_API, EventSource.REST_API, EventSource.FUNCTION_URL, EventSource.ALB);

  @Provide
  Arbitrary<String> bodies() {
    return Arbitraries.of("\"", "\\", "a", "\u20ac", "\ud83d\ude00", "\n", "\u0001", "\u007f", "{}")
        .list()
        .ofMaxSize(12)
        .map(pieces -> String.join("", pieces));
  }

  @Property
  void ordinaryAnswer_ofAnyBody_isWhatTheGeneratorWrites(@ForAll("bodies") String body)
      throws IOException {
    for (EventSource source : SOURCES) {
      AnswerWriter writer = new AnswerWriter(source);
      for (boolean lists : new boolean[] {false, true, false}) {
        byte[] ordinary = writer.request(answer(body, true), lists);
        byte[] written = writer.request(answer(body, false), lists);
        assertEquals(text(written), text(ordinary));
      }
    }
  }

  @Test
  void ordinaryAnswer_overTheLimitByItsEscapes_isTooLarge() throws IOException {
    AnswerWriter writer = new AnswerWriter(EventSource.ALB);
    byte[] largest = writer.request(answer("\"".repeat(500 * 1024), true), false);
    assertTrue(largest.length > 1000 * 1024 && largest.length <= 1024 * 1024);
    assertThrows(Fault.class, () -> writer.request(answer("\"".repeat(524 * 1024), true), false));
  }

  private static HttpAnswer answer(String body, boolean ordinary) throws IOException {
    AnswerBytes bytes = new AnswerBytes(1024 * 1024);
    bytes.write(body.getBytes(StandardCharsets.UTF_8));
    var headers = SecurityHeaders.of(200, List.of(), true);
    return new HttpAnswer(200, ordinary ? headers : new ArrayList<>(headers), List.of(), bytes);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
