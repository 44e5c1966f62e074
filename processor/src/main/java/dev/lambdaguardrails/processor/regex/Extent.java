// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor.regex;

import dev.lambdaguardrails.processor.regex.Expression.Atomic;
import dev.lambdaguardrails.processor.regex.Expression.Choice;
import dev.lambdaguardrails.processor.regex.Expression.One;
import dev.lambdaguardrails.processor.regex.Expression.Repeat;
import dev.lambdaguardrails.processor.regex.Expression.Sequence;

/**
 * How large an expression is, which decides whether the iterations of a bounded repetition are told
 * apart.
 *
 * @param states how many characters it names, small repetitions written out
 * @param ways in how many ways it can be gone through, an endless iteration counted as one
 * @param longest the most characters that it reads
 */
record Extent(double states, double ways, double longest) {
  private static final int STATES = 64;
  private static final int WAYS = 1_000;
  private static final int FEW_COPIES = 3;
  private static final int FEW_STATES = 500;

  private static final Extent NOTHING = new Extent(0, 1, 0);

  static Extent of(Expression expression) {
    if (expression instanceof One) {
      return new Extent(1, 1, 1);
    }
    if (expression instanceof Sequence sequence) {
      Extent all = NOTHING;
      for (Expression part : sequence.parts()) {
        Extent next = of(part);
        all =
            new Extent(all.states + next.states, all.ways * next.ways, all.longest + next.longest);
      }
      return all;
    }
    if (expression instanceof Choice choice) {
      Extent any = new Extent(0, 0, 0);
      for (Expression branch : choice.branches()) {
        Extent next = of(branch);
        any =
            new Extent(
                any.states + next.states,
                any.ways + next.ways,
                Math.max(any.longest, next.longest));
      }
      return any;
    }
    if (expression instanceof Atomic atomic) {
      return of(atomic.body());
    }
    if (expression instanceof Repeat repeat) {
      Extent body = of(repeat.body());
      double longest = body.longest == 0 ? 0 : body.longest * most(repeat);
      return isSmall(repeat, body)
          ? new Extent(body.states * copies(repeat), ways(repeat, body), longest)
          : new Extent(body.states, 1 + body.ways, longest);
    }
    return NOTHING;
  }

  /** Whether the iterations of a repetition are told apart. */
  static boolean isSmall(Repeat repeat) {
    return isSmall(repeat, of(repeat.body()));
  }

  /** How many characters a repetition may read more or less. */
  static double width(Repeat repeat) {
    double longest = of(repeat.body()).longest;
    double choices = most(repeat) - repeat.least();
    boolean plain = repeat.body() instanceof One;
    return plain ? choices : longest == 0 ? 0 : longest * most(repeat);
  }

  private static boolean isSmall(Repeat repeat, Extent body) {
    double states = body.states * copies(repeat);
    return repeat.most() <= 1
        || (ways(repeat, body) <= WAYS
            && (states <= STATES || (copies(repeat) <= FEW_COPIES && states <= FEW_STATES)));
  }

  private static double ways(Repeat repeat, Extent body) {
    if (repeat.most() == Expression.ENDLESS) {
      return Math.pow(body.ways, repeat.least()) + 1;
    }
    double ways = 0;
    for (int times = repeat.least(); times <= repeat.most() && ways <= WAYS; times++) {
      ways += Math.pow(body.ways, times);
    }
    return ways;
  }

  private static double copies(Repeat repeat) {
    return repeat.most() == Expression.ENDLESS ? Math.max(1, repeat.least()) : repeat.most();
  }

  private static double most(Repeat repeat) {
    return repeat.most() == Expression.ENDLESS ? Double.POSITIVE_INFINITY : repeat.most();
  }
}
