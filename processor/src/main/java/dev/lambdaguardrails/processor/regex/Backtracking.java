// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor.regex;

import dev.lambdaguardrails.processor.regex.Judgement.Growth;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Judges how long {@code Pattern.matches} may take to refuse a text, by the ways in which the
 * expression can read it.
 *
 * <p>The judgement is on the safe side: what is called bounded is bounded, while a look-around, a
 * back-reference or an atomic group may make a harmless expression look costly. It counts the
 * attempts of plain backtracking. Some versions of the JDK remember failed attempts at some loops,
 * and then take less; they promise nothing, and one back-reference ends it. Nothing is said of the
 * stack, which a group that is repeated over a long text fills.
 *
 * <p>It takes a bounded number of steps, whatever the expression. No state is shared.
 */
public final class Backtracking {
  /** The longest text that counts, also where none is declared. */
  private static final int LONGEST = 10_000;

  private static final int EXPRESSION = 5_000;
  private static final int STEPS = 500_000;

  /** What reads this little is read again at no cost worth a word. */
  private static final int SHORT = 16;

  private static final double COST = 1_000_000;
  private static final double FACTOR = 100;

  private final Map<Integer, Expression> groups;
  private final double longest;
  private final Budget budget = new Budget(STEPS);

  private Backtracking(Map<Integer, Expression> groups, double longest) {
    this.groups = groups;
    this.longest = longest;
  }

  /**
   * Judges an expression.
   *
   * @param regexp the expression
   * @param flags as {@code Pattern.compile} takes them
   * @param longest the characters of the longest text that it is tried on
   */
  public static Judgement judge(String regexp, int flags, int longest) {
    if (regexp.length() > EXPRESSION) {
      return Judgement.undecided();
    }
    try {
      ExpressionReader.Read read = ExpressionReader.read(regexp, flags);
      Pattern.compile(regexp, flags);
      double length = Math.min(longest, LONGEST);
      Cost cost = new Backtracking(read.groups(), length).cost(read.expression(), true);
      Attack attack = cost.attack;
      if (attack == null || (!cost.exponential && !isMuch(cost.factor, length))) {
        return Judgement.bounded();
      }
      return new Judgement(
          cost.exponential ? Growth.EXPONENTIAL : Growth.POLYNOMIAL,
          cost.exponential ? 0 : cost.degree,
          attack.prefix(),
          attack.pump(),
          attack.suffix());
    } catch (Undecided | PatternSyntaxException | NumberFormatException outside) {
      return Judgement.undecided();
    }
  }

  private static boolean isMuch(double factor, double length) {
    return factor > FACTOR && factor * length > COST;
  }

  /**
   * What an expression costs for each character.
   *
   * @param factor how often a character is read
   * @param degree the power of the length that this makes
   * @param attack a text that costs it, null if all cost the same
   * @param repeated what is read in cycles
   */
  private record Cost(
      boolean exponential,
      double factor,
      int degree,
      @Nullable Attack attack,
      List<CharacterSet> repeated) {
    Cost {
      repeated = List.copyOf(repeated);
    }
  }

  private Cost cost(Expression expression, boolean whole) {
    Layout.Laid laid = Layout.lay(expression, groups);
    Automaton automaton = new Automaton(laid, whole, budget);
    Attack.Finder finder = new Attack.Finder(automaton, budget);
    Cycles cycles = new Cycles(automaton, budget);
    for (int cycle = 0; cycle < cycles.size(); cycle++) {
      Attack attack = ExponentialSearch.find(automaton, finder, cycles.states(cycle), budget);
      if (attack != null) {
        return new Cost(true, Double.POSITIVE_INFINITY, 0, attack, List.of());
      }
    }
    PolynomialSearch.Chain chain =
        new PolynomialSearch(automaton, finder, cycles, longest, budget).find();
    Cost cost =
        new Cost(false, chain.factor(), chain.steps() + 1, chain.attack(), cycles.read(automaton));
    for (int part = 0; part < laid.apart().size() && !cost.exponential; part++) {
      cost = with(part, cost, automaton, cycles);
    }
    return cost;
  }

  /** A part that is tried by itself, perhaps at each place to which the rest may come. */
  private Cost with(int part, Cost rest, Automaton automaton, Cycles cycles) {
    Expression expression = automaton.laid.apart().get(part);
    Cost own = cost(expression, false);
    int entered = entered(part, automaton, cycles);
    if (own.exponential || entered < 0) {
      return own.factor > rest.factor ? own : rest;
    }
    double length = Math.min(longest, Extent.of(expression).longest());
    double factor = rest.factor * own.factor * (length <= SHORT ? 1 : length);
    int degree = rest.degree + own.degree - (length <= SHORT ? 1 : 0);
    Attack attack = rest.attack != null ? rest.attack : own.attack;
    return new Cost(
        false,
        factor,
        degree,
        attack != null ? attack : repeated(automaton, cycles.states(entered), own),
        rest.repeated);
  }

  /** A cycle after which a part is tried, -1 if there is none. */
  private static int entered(int part, Automaton automaton, Cycles cycles) {
    for (int cycle = 0; cycle < cycles.size(); cycle++) {
      if (cycles.reached(cycle).stream().anyMatch(state -> automaton.tried(state).get(part))) {
        return cycle;
      }
    }
    return -1;
  }

  /** A character that is read in a cycle, and again and again in the part. */
  private static Attack repeated(Automaton automaton, BitSet cycle, Cost part) {
    BitSet letters = new BitSet();
    cycle.stream().forEach(state -> letters.or(automaton.letters(state)));
    BitSet again = new BitSet();
    letters.stream()
        .filter(letter -> automaton.alphabet.isIn(letter, part.repeated))
        .forEach(again::set);
    int letter = automaton.alphabet.best(again.isEmpty() ? letters : again);
    return new Attack("", Character.toString(automaton.alphabet.character(letter)), "");
  }
}
