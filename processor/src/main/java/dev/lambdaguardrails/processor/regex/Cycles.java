// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor.regex;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The cycles of an automaton: the sets of states that lead to each other, and which leads where.
 */
final class Cycles {
  private final List<BitSet> cycles = new ArrayList<>();
  private final List<BitSet> reached = new ArrayList<>();

  Cycles(Automaton automaton, Budget budget) {
    Arrows arrows = new Arrows(automaton.size(), budget);
    BitSet looping = new BitSet();
    for (int state = 0; state < automaton.size(); state++) {
      for (Automaton.Edge edge : automaton.edges(state)) {
        arrows.add(state, edge.target());
        looping.set(state, looping.get(state) || edge.target() == state);
      }
    }
    int[] component = arrows.components();
    List<BitSet> members = new ArrayList<>();
    for (int state = 0; state < automaton.size(); state++) {
      while (members.size() <= component[state]) {
        members.add(new BitSet());
      }
      members.get(component[state]).set(state);
    }
    for (BitSet each : members) {
      if (each.cardinality() > 1 || looping.intersects(each)) {
        cycles.add(each);
        reached.add(reached(automaton, each, budget));
      }
    }
  }

  int size() {
    return cycles.size();
  }

  /** The states of a cycle; one is never reached from a cycle before it. */
  BitSet states(int cycle) {
    return cycles.get(cycle);
  }

  /** The states that a cycle leads to, its own among them. */
  BitSet reached(int cycle) {
    return reached.get(cycle);
  }

  /** What is read in cycles. */
  List<CharacterSet> read(Automaton automaton) {
    List<CharacterSet> read = new ArrayList<>();
    for (BitSet each : cycles) {
      each.stream().mapToObj(automaton::reads).distinct().forEach(read::add);
    }
    return read;
  }

  private static BitSet reached(Automaton automaton, BitSet from, Budget budget) {
    BitSet reached = (BitSet) from.clone();
    List<Integer> open = new ArrayList<>();
    from.stream().forEach(open::add);
    while (!open.isEmpty()) {
      int state = open.remove(open.size() - 1);
      budget.spend(automaton.edges(state).size());
      for (Automaton.Edge edge : automaton.edges(state)) {
        if (!reached.get(edge.target())) {
          reached.set(edge.target());
          open.add(edge.target());
        }
      }
    }
    return reached;
  }
}
