// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.testing;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lambdaguardrails.SecurityEvent;
import dev.lambdaguardrails.failure.RefusalCode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Holds cases of the corpus against one guard, whose input is a {@link CorpusInput}. */
public final class CorpusRun {
  /** A call that binds and is valid. */
  private static final String GOOD = "{\"name\":\"n\",\"count\":1}";

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{4,}");

  private final GuardUnderTest<CorpusInput> guard;
  private final Set<String> ownWords;

  /** Runs against a guard that binds by either path. */
  public CorpusRun(GuardUnderTest<CorpusInput> guard) {
    this.guard = guard;
    this.ownWords = ownWords(guard);
  }

  /** Sends one case, and then a good call. */
  public void check(CorpusCase tried) {
    guard.takeEvents();
    Answer answer = guard.call(tried.call());
    List<SecurityEvent> events = guard.takeEvents();
    assertEquals(outcome(tried), outcome(answer));
    if (tried.code().equals("ok")) {
      assertEquals(0, events.size());
    } else {
      assertEquals(tried.code(), events.stream().map(SecurityEvent::code).collect(joining()));
      assertHoldsNothing(tried.input(), answer.text());
      assertHoldsNothing(tried.input(), events.toString());
    }
    assertEquals(200, guard.call(CorpusCase.parameters(HttpCall.json(GOOD))).status());
    assertEquals(0, guard.takeEvents().size());
  }

  private static String outcome(CorpusCase tried) {
    String outcome = tried.status() + " " + tried.code();
    return tried.pointer() == null ? outcome : outcome + " at \"" + tried.pointer() + '"';
  }

  private static String outcome(Answer answer) {
    StringBuilder outcome = new StringBuilder(answer.status() + " " + answer.code());
    for (String error : answer.errors()) {
      outcome.append(" at \"").append(error, 0, error.indexOf(' ')).append('"');
    }
    return outcome.toString();
  }

  /** No word of four letters or more of the input, but the library's own and declared names. */
  private void assertHoldsNothing(String input, String output) {
    Set<String> words = words(output);
    words.removeAll(ownWords);
    for (String word : words(input)) {
      assertFalse(words.contains(word), () -> "\"" + word + "\" of the input is in " + output);
    }
  }

  private static Set<String> ownWords(GuardUnderTest<CorpusInput> guard) {
    Set<String> own = words(guard.call(HttpCall.empty()).text());
    own.addAll(words(guard.takeEvents().toString()));
    for (RefusalCode code : RefusalCode.values()) {
      own.addAll(words(code.code() + " " + code.title()));
    }
    for (Class<?> type :
        List.of(
            CorpusInput.class,
            CorpusInput.Line.class,
            CorpusInput.Circle.class,
            CorpusInput.Square.class,
            Map.class)) {
      Arrays.stream(type.getDeclaredFields()).forEach(field -> own.add(field.getName()));
    }
    return own;
  }

  private static Set<String> words(String text) {
    return WORD.matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
