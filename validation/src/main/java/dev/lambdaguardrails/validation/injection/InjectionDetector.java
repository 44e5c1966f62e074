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
    Recognisers.read(text, signs, hits);
    if ((signs & Signs.ENCODED) != 0) {
      views(text, hits);
    }
    return hits.list();
  }

  private static void views(String text, Hits hits) {
    Decoder decoder = new Decoder(text.length());
    String view = text;
    boolean plus = text.indexOf(' ') < 0;
    for (int round = 1; round <= ROUNDS; round++) {
      String next = decoder.round(view, plus && round == 1);
      if (next.equals(view)) {
        return;
      }
      view = next;
      int signs = Signs.of(view);
      hits.look(Views.of(decoder.codecs()), round, round == ROUNDS && (signs & Signs.ENCODED) != 0);
      Recognisers.read(view, signs, hits);
      if ((signs & Signs.ENCODED) == 0) {
        return;
      }
    }
  }
}
