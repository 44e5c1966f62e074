// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor.regex;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A text that takes long: a begin, what is repeated, an end at which all attempts fail. */
record Attack(String prefix, String pump, String suffix) {
  private static final int SETS = 300;
  private static final int ROUNDS = 40;

  /** Finds the begin and the end of an attack. */
  static final class Finder {
    private final Automaton automaton;
    private final Arrows arrows;

    Finder(Automaton automaton, Budget budget) {
      this.automaton = automaton;
      this.arrows = new Arrows(automaton.size(), budget);
      for (int state = 0; state < automaton.size(); state++) {
        for (Automaton.Edge edge : automaton.edges(state)) {
          arrows.add(state, edge.target());
        }
      }
    }

    /**
     * An attack that repeats a word, null if whatever follows is accepted, so that nothing is tried
     * again.
     *
     * @param state where the word leads back
     * @param last where it may lead too: what follows is tried there before all else
     */
    @Nullable Attack at(int state, int last, List<Integer> word) {
      BitSet alone = new BitSet();
      alone.set(last);
      String end = end(repeated(alone, word), word);
      if (end == null && automaton.laid.exact()) {
        return null;
      }
      StringBuilder prefix = new StringBuilder();
      BitSet all = new BitSet();
      all.set(0);
      for (int next : arrows.way(0, state)) {
        if (next != 0) {
          int letter = automaton.alphabet.best(automaton.letters(next));
          prefix.appendCodePoint(automaton.alphabet.character(letter));
          all = automaton.after(all, letter);
        }
      }
      String common = end(repeated(all, word), word);
      String suffix = common != null ? common : end != null ? end : "";
      return new Attack(prefix.toString(), text(word), suffix);
    }

    /** The states after so many repetitions that more add none. */
    private BitSet repeated(BitSet states, List<Integer> word) {
      BitSet before = states;
      for (int round = 0; round < ROUNDS; round++) {
        BitSet after = (BitSet) before.clone();
        for (int letter : word) {
          after = automaton.after(after, letter);
        }
        after.or(before);
        if (after.equals(before)) {
          break;
        }
        before = after;
      }
      return before;
    }

    private @Nullable String end(BitSet states, List<Integer> word) {
      if (!automaton.whole) {
        BitSet within = states;
        boolean accepted = automaton.acceptsAny(within);
        for (int letter : word) {
          within = automaton.after(within, letter);
          accepted |= automaton.acceptsAny(within);
        }
        return accepted ? null : "";
      }
      Map<BitSet, String> ends = new HashMap<>(Map.of(states, ""));
      Deque<BitSet> queue = new ArrayDeque<>(List.of(states));
      while (!queue.isEmpty()) {
        BitSet at = queue.remove();
        String end = ends.getOrDefault(at, "");
        if (!automaton.acceptsAny(at)) {
          return end;
        }
        for (int letter = 0; letter < automaton.alphabet.size(); letter++) {
          BitSet next = automaton.after(at, letter);
          String longer = end + Character.toString(automaton.alphabet.character(letter));
          if (ends.putIfAbsent(next, longer) == null) {
            queue.add(next);
          }
        }
        if (ends.size() > SETS) {
          return "";
        }
      }
      return null;
    }

    private String text(List<Integer> letters) {
      StringBuilder text = new StringBuilder();
      for (int letter : letters) {
        text.appendCodePoint(automaton.alphabet.character(letter));
      }
      return text.toString();
    }
  }
}
