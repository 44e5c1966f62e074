// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

import java.util.List;

/**
 * Sees in free text what would become code: SQL, markup, commands, paths, URLs, expressions. It
 * reads a value as it came and in a few decoded views, which nobody else ever gets.
 *
 * <p>It is a second line. What it does not see may still be an attack, and what it sees may be a
 * sentence about one: parameters of a query, encoders, and types that leave no room come first.
 *
 * <p>Reads any string: its time is linear in the length whatever the content, and it never throws.
 * A string without any sign of code costs one pass and no memory. Immutable; serves concurrent
 * invocations.
 */
public final class InjectionDetector {
  private static final int ROUNDS = 3;

  /** What is the same wherever in a container it stands, and is seen without taking it out. */
  private static final int ANYWHERE = Signs.URL | Signs.SERIAL | Signs.LINE;

  /** What may be overlooked in a container, since it depends on where a value starts. */
  private static final int BOUNDED = Signs.SQL | Signs.SHELL | Signs.LDAP;

  private final Sensitivity sensitivity;

  /** The signs that count. */
  private final int counting;

  private InjectionDetector(Sensitivity sensitivity) {
    this.sensitivity = sensitivity;
    counting = sensitivity == Sensitivity.HIGH ? -1 : ~Signs.TAG;
  }

  /** A detector of this sensitivity. */
  public static InjectionDetector of(Sensitivity sensitivity) {
    return new InjectionDetector(sensitivity);
  }

  /**
   * Judges one value.
   *
   * @return what was seen, each rule at most once; empty, and the same instance, for a clean value
   */
  public List<Finding> inspect(String text) {
    int signs = Signs.of(text) & counting;
    return signs == 0 ? List.of() : suspicious(text, signs);
  }

  private List<Finding> suspicious(String text, int signs) {
    Hits hits = new Hits(sensitivity);
    read(text, signs, -1, hits);
    boolean bounded = (signs & BOUNDED) != 0;
    Parts parts =
        bounded ? Parts.of(text) : (signs & Signs.ENCODED) != 0 ? Parts.ofPairs(text) : null;
    if (parts != null) {
      read(parts, hits);
    }
    return hits.list();
  }

  private void read(Parts parts, Hits hits) {
    for (String part = parts.next(); part != null; part = parts.next()) {
      int signs = Signs.of(part) & counting & ~ANYWHERE;
      if (signs != 0) {
        hits.look(View.RAW, 0, false);
        read(part, signs, ~ANYWHERE, hits);
      }
    }
  }

  private static void read(String text, int signs, int asked, Hits hits) {
    Recognisers.read(text, signs, hits);
    if ((signs & Signs.ENCODED) != 0) {
      views(text, asked, hits);
    }
  }

  private static void views(String text, int asked, Hits hits) {
    Decoder decoder = new Decoder(text.length());
    String view = text;
    boolean plus = text.indexOf(' ') < 0;
    for (int round = 1; round <= ROUNDS; round++) {
      String next = decoder.round(view, plus && round == 1);
      if (next.equals(view)) {
        return;
      }
      view = next;
      int signs = Signs.of(view) & asked;
      hits.look(Views.of(decoder.codecs()), round, round == ROUNDS && (signs & Signs.ENCODED) != 0);
      Recognisers.read(view, signs, hits);
      if ((signs & Signs.ENCODED) == 0) {
        return;
      }
    }
  }
}
