// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor.regex;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a state that a word leads back to in two ways: n such words are read in at least
 * 2<sup>n</sup> ways, and when the text is refused, in each of them.
 *
 * <p>Two readers of one word are followed through a cycle together. They part for good only if they
 * can come together again.
 */
final class ExponentialSearch {
  private static final int STATES = 250;
  private static final int CANDIDATES = 20;

  private final Automaton automaton;
  private final Attack.Finder finder;
  private final int[] states;
  private final int[] places;
  private final Arrows pairs;
  private final List<int[]> partings = new ArrayList<>();

  private ExponentialSearch(
      Automaton automaton, Attack.Finder finder, BitSet cycle, Budget budget) {
    this.automaton = automaton;
    this.finder = finder;
    this.states = cycle.stream().toArray();
    if (states.length > STATES) {
      throw new Undecided();
    }
    this.places = new int[automaton.size()];
    for (int place = 0; place < states.length; place++) {
      places[states[place]] = place;
    }
    this.pairs = new Arrows(states.length * states.length, budget);
    for (int one : states) {
      for (int other : states) {
        step(one, other, cycle, budget);
      }
    }
  }

  /** An attack on one cycle, null if there is none. */
  static @Nullable Attack find(
      Automaton automaton, Attack.Finder finder, BitSet cycle, Budget budget) {
    return new ExponentialSearch(automaton, finder, cycle, budget).attack();
  }

  private void step(int one, int other, BitSet cycle, Budget budget) {
    for (Automaton.Edge left : automaton.edges(one)) {
      for (Automaton.Edge right : automaton.edges(other)) {
        budget.spend(1);
        if (cycle.get(left.target())
            && cycle.get(right.target())
            && automaton.letters(left.target()).intersects(automaton.letters(right.target()))
            && !(one == other && automaton.excluded(left, right))) {
          int from = pair(one, other);
          int to = pair(left.target(), right.target());
          pairs.add(from, to);
          if (one == other && left != right) {
            partings.add(new int[] {from, to});
          }
        }
      }
    }
  }

  private @Nullable Attack attack() {
    int[] component = pairs.components();
    BitSet tried = new BitSet();
    for (int[] parting : partings) {
      if (component[parting[0]] == component[parting[1]] && !tried.get(parting[0])) {
        tried.set(parting[0]);
        List<Integer> way = new ArrayList<>(List.of(parting[0]));
        way.addAll(pairs.way(parting[1], parting[0]));
        int state = states[parting[0] / states.length];
        Attack attack = finder.at(state, state, word(way));
        if (attack != null) {
          return attack;
        }
        if (tried.cardinality() > CANDIDATES) {
          throw new Undecided();
        }
      }
    }
    return null;
  }

  /** The letters on a way, the first point being where it begins. */
  private List<Integer> word(List<Integer> way) {
    List<Integer> word = new ArrayList<>();
    for (int point : way.subList(1, way.size())) {
      BitSet common = (BitSet) automaton.letters(states[point / states.length]).clone();
      common.and(automaton.letters(states[point % states.length]));
      word.add(automaton.alphabet.best(common));
    }
    return word;
  }

  private int pair(int one, int other) {
    return places[one] * states.length + places[other];
  }
}
