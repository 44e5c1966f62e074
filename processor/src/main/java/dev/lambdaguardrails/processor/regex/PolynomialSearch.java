// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor.regex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a word that is read on a cycle, on a later one, and on the way from the first to the
 * second: of n such words, each may be the one on the way. A chain of these multiplies.
 *
 * <p>Three readers are followed together: one stays, one goes over, one is there already.
 */
final class PolynomialSearch {
  private static final int TRIPLES = 100_000;

  private final Automaton automaton;
  private final Attack.Finder finder;
  private final Cycles cycles;
  private final double longest;
  private final Budget budget;

  PolynomialSearch(
      Automaton automaton, Attack.Finder finder, Cycles cycles, double longest, Budget budget) {
    this.automaton = automaton;
    this.finder = finder;
    this.cycles = cycles;
    this.longest = longest;
    this.budget = budget;
  }

  /**
   * The chain that multiplies most.
   *
   * @param factor in how many ways a text of the longest length is read
   * @param steps how many cycles follow the first
   * @param attack the text for the first step, null if there is none
   */
  record Chain(double factor, int steps, @Nullable Attack attack) {}

  Chain find() {
    List<Chain> best = new ArrayList<>();
    Chain most = new Chain(1, 0, null);
    for (int from = 0; from < cycles.size(); from++) {
      Chain chain = new Chain(1, 0, null);
      for (int to = 0; to < from; to++) {
        double weight = Math.min(longest, Math.min(width(from), width(to)));
        Chain after = after(to, best);
        if (cycles.reached(from).intersects(cycles.states(to))
            && weight * after.factor > chain.factor) {
          Attack attack = step(from, to);
          if (attack != null) {
            chain = new Chain(weight * after.factor, after.steps + 1, attack);
          }
        }
      }
      best.add(chain);
      most = chain.factor > most.factor ? chain : most;
    }
    return most;
  }

  private Chain after(int cycle, List<Chain> best) {
    Chain most = best.get(cycle);
    for (int later = 0; later < cycle; later++) {
      if (cycles.reached(cycle).intersects(cycles.states(later))
          && best.get(later).factor > most.factor) {
        most = best.get(later);
      }
    }
    return most;
  }

  private double width(int cycle) {
    double width = 0;
    for (int state : cycles.states(cycle).stream().toArray()) {
      width = Math.max(width, automaton.width(state));
    }
    return width;
  }

  private @Nullable Attack step(int from, int to) {
    int[] first = cycles.states(from).stream().toArray();
    int[] last = cycles.states(to).stream().toArray();
    int[] between = between(from, to);
    long size = (long) first.length * between.length * last.length;
    if (size > TRIPLES) {
      throw new Undecided();
    }
    return new Triples(first, between, last).attack();
  }

  private int[] between(int from, int to) {
    BitSet between = (BitSet) cycles.reached(from).clone();
    BitSet leading = (BitSet) cycles.states(to).clone();
    boolean grown = true;
    while (grown) {
      grown = false;
      for (int state = 0; state < automaton.size(); state++) {
        for (Automaton.Edge edge : automaton.edges(state)) {
          budget.spend(1);
          if (leading.get(edge.target()) && !leading.get(state)) {
            leading.set(state);
            grown = true;
          }
        }
      }
    }
    between.and(leading);
    return between.stream().toArray();
  }

  /** The three readers, by their places. */
  private final class Triples {
    private final int[] first;
    private final int[] between;
    private final int[] last;
    private final Arrows arrows;
    private final List<int[]> returns = new ArrayList<>();

    Triples(int[] first, int[] between, int[] last) {
      this.first = first;
      this.between = between;
      this.last = last;
      this.arrows = new Arrows(first.length * between.length * last.length, budget);
      for (int one = 0; one < first.length; one++) {
        for (int two = 0; two < between.length; two++) {
          for (int three = 0; three < last.length; three++) {
            step(one, two, three);
          }
        }
      }
    }

    private void step(int one, int two, int three) {
      int from = point(one, two, three);
      if (between[two] == last[three]) {
        int home = point(one, Arrays.binarySearch(between, first[one]), three);
        arrows.add(from, home);
        returns.add(new int[] {from, home});
      }
      for (Automaton.Edge a : automaton.edges(first[one])) {
        int stays = Arrays.binarySearch(first, a.target());
        for (Automaton.Edge b :
            stays < 0 ? List.<Automaton.Edge>of() : automaton.edges(between[two])) {
          int goes = Arrays.binarySearch(between, b.target());
          budget.spend(1);
          if (goes < 0 || (first[one] == between[two] && automaton.excluded(a, b))) {
            continue;
          }
          BitSet common = (BitSet) automaton.letters(a.target()).clone();
          common.and(automaton.letters(b.target()));
          for (Automaton.Edge c :
              common.isEmpty() ? List.<Automaton.Edge>of() : automaton.edges(last[three])) {
            int there = Arrays.binarySearch(last, c.target());
            budget.spend(1);
            if (there >= 0 && common.intersects(automaton.letters(c.target()))) {
              arrows.add(from, point(stays, goes, there));
            }
          }
        }
      }
    }

    @Nullable Attack attack() {
      int[] component = arrows.components();
      for (int[] back : returns) {
        if (component[back[0]] == component[back[1]]) {
          Attack attack =
              finder.at(
                  first[back[1] / last.length / between.length],
                  last[back[1] % last.length],
                  word(back));
          if (attack != null) {
            return attack;
          }
        }
      }
      return null;
    }

    private List<Integer> word(int[] back) {
      List<Integer> word = new ArrayList<>();
      List<Integer> way = arrows.way(back[1], back[0]);
      for (int at = 1; at < way.size(); at++) {
        int point = way.get(at);
        if (isReturn(way.get(at - 1), point)) {
          continue;
        }
        BitSet common = (BitSet) letters(first[point / last.length / between.length]).clone();
        common.and(letters(between[point / last.length % between.length]));
        common.and(letters(last[point % last.length]));
        word.add(automaton.alphabet.best(common));
      }
      return word;
    }

    private boolean isReturn(int from, int to) {
      return returns.stream().anyMatch(back -> back[0] == from && back[1] == to);
    }

    private BitSet letters(int state) {
      return automaton.letters(state);
    }

    private int point(int one, int two, int three) {
      return (one * between.length + two) * last.length + three;
    }
  }
}
