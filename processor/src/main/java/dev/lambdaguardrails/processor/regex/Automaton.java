// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor.regex;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An expression as the characters that it reads one after the other: each state has read one, the
 * first none. Two edges between the same states are two ways to go on.
 */
final class Automaton {
  private static final int START = -1;
  private static final int PATH = 400;

  final Layout.Laid laid;
  final Alphabet alphabet;

  /** Whether it must read a text to its end. */
  final boolean whole;

  private final List<Integer> nodes = new ArrayList<>();
  private final List<BitSet> letters = new ArrayList<>();
  private final List<List<Edge>> edges = new ArrayList<>();
  private final BitSet accepting = new BitSet();
  private final List<BitSet> tried = new ArrayList<>();
  private final Budget budget;

  /** A way from one state to another, through nodes that read nothing; equal to no other way. */
  static final class Edge {
    private final int target;
    private final List<Integer> through;

    private Edge(int target, List<Integer> through) {
      this.target = target;
      this.through = List.copyOf(through);
    }

    int target() {
      return target;
    }
  }

  Automaton(Layout.Laid laid, boolean whole, Budget budget) {
    this.laid = laid;
    this.whole = whole;
    this.budget = budget;
    nodes.add(START);
    Set<CharacterSet> sets = new LinkedHashSet<>();
    for (int node = 0; node < laid.nodes().size(); node++) {
      if (!laid.nodes().get(node).isEmpty()) {
        nodes.add(node);
        sets.add(laid.nodes().get(node).reads());
      }
    }
    this.alphabet = new Alphabet(sets, budget);
    int[] states = new int[laid.nodes().size()];
    for (int state = 0; state < nodes.size(); state++) {
      int node = nodes.get(state);
      letters.add(node == START ? new BitSet() : alphabet.letters(laid.nodes().get(node).reads()));
      if (node != START) {
        states[node] = state;
      }
    }
    for (int state = 0; state < nodes.size(); state++) {
      edges.add(new ArrayList<>());
      tried.add(new BitSet());
      int node = nodes.get(state);
      int first = node == START ? laid.start() : laid.nodes().get(node).next().get(0);
      follow(state, first, new ArrayList<>(), states);
    }
  }

  int size() {
    return nodes.size();
  }

  List<Edge> edges(int state) {
    return edges.get(state);
  }

  /** The letters that lead into a state. */
  BitSet letters(int state) {
    return letters.get(state);
  }

  /** The characters that lead into a state. */
  CharacterSet reads(int state) {
    return laid.nodes().get(nodes.get(state)).reads();
  }

  boolean acceptsAny(BitSet states) {
    return accepting.intersects(states);
  }

  double width(int state) {
    return laid.nodes().get(nodes.get(state)).width();
  }

  /** The parts that are tried by themselves right after a state. */
  BitSet tried(int state) {
    return tried.get(state);
  }

  /** The states after some have read a letter. */
  BitSet after(BitSet states, int letter) {
    BitSet after = new BitSet();
    for (int state = states.nextSetBit(0); state >= 0; state = states.nextSetBit(state + 1)) {
      budget.spend(edges(state).size());
      for (Edge edge : edges(state)) {
        if (letters(edge.target()).get(letter)) {
          after.set(edge.target());
        }
      }
    }
    return after;
  }

  /** Whether of two edges of one state an atomic group takes only the first that leads on. */
  boolean excluded(Edge one, Edge other) {
    if (one == other) {
      return false;
    }
    int common = 0;
    int most = Math.min(one.through.size(), other.through.size());
    while (common < most && one.through.get(common).equals(other.through.get(common))) {
      common++;
    }
    return common > 0 && laid.nodes().get(one.through.get(common - 1)).atomic();
  }

  private void follow(int state, int node, List<Integer> path, int[] states) {
    budget.spend(2 + path.size());
    if (path.size() > PATH) {
      throw new Undecided();
    }
    Layout.Node at = laid.nodes().get(node);
    if (node == Layout.END) {
      accepting.set(state);
    } else if (!at.isEmpty()) {
      List<Integer> through = new ArrayList<>(path);
      through.add(node);
      edges.get(state).add(new Edge(states[node], through));
    } else {
      if (at.apart() > 0) {
        tried.get(state).set(at.apart() - 1);
      }
      // An iteration that reads nothing is the last one.
      boolean last = at.entry() >= 0 && (path.contains(at.entry()) || path.contains(node));
      path.add(node);
      for (int next : last ? at.next().subList(1, 2) : at.next()) {
        follow(state, next, path, states);
      }
      path.remove(path.size() - 1);
    }
  }
}
