// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor.regex;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The characters of an expression, those being one letter that no set in it tells apart. */
final class Alphabet {
  private static final int SETS = 256;

  private final Map<CharacterSet, BitSet> lettersOf = new HashMap<>();
  private final List<Integer> shown = new ArrayList<>();

  Alphabet(Set<CharacterSet> sets, Budget budget) {
    if (sets.size() > SETS) {
      throw new Undecided();
    }
    List<CharacterSet> each = List.copyOf(new LinkedHashSet<>(sets));
    List<BitSet> lettersOfEach = new ArrayList<>();
    for (CharacterSet set : each) {
      BitSet none = new BitSet();
      lettersOfEach.add(none);
      lettersOf.put(set, none);
    }
    TreeSet<Integer> starts = new TreeSet<>(Set.of(0));
    for (CharacterSet set : each) {
      for (CharacterSet.Range range : set.ranges()) {
        starts.add(range.from());
        starts.add(range.to());
      }
    }
    starts.remove(Characters.count());
    budget.spend(starts.size() * each.size());
    Map<BitSet, Integer> letters = new HashMap<>();
    for (int start : starts) {
      Integer next = starts.higher(start);
      BitSet within = new BitSet();
      for (int at = 0; at < each.size(); at++) {
        within.set(at, each.get(at).contains(start));
      }
      Integer letter = letters.get(within);
      if (letter == null) {
        letter = shown.size();
        letters.put(within, letter);
        shown.add(start);
        for (int at = within.nextSetBit(0); at >= 0; at = within.nextSetBit(at + 1)) {
          lettersOfEach.get(at).set(letter);
        }
      }
      shown.set(letter, better(shown.get(letter), start, next == null ? start + 1 : next));
    }
  }

  int size() {
    return shown.size();
  }

  BitSet letters(CharacterSet set) {
    return lettersOf.getOrDefault(set, new BitSet());
  }

  /** The character that stands for a letter. */
  int character(int letter) {
    return Characters.at(shown.get(letter));
  }

  /** Whether a letter's character is in one of some sets. */
  boolean isIn(int letter, List<CharacterSet> sets) {
    return sets.stream().anyMatch(set -> set.contains(shown.get(letter)));
  }

  /** The letter of some that is best to read. */
  int best(BitSet some) {
    int best = some.nextSetBit(0);
    for (int letter = best; letter >= 0; letter = some.nextSetBit(letter + 1)) {
      if (rank(shown.get(letter)) < rank(shown.get(best))) {
        best = letter;
      }
    }
    return best;
  }

  private static int better(int known, int from, int to) {
    int best = known;
    for (int index = from; index < to && index < 0x7F; index++) {
      if (rank(index) < rank(best)) {
        best = index;
      }
    }
    return best;
  }

  private static int rank(int index) {
    if (index >= 'a' && index <= 'z') {
      return 0;
    }
    if ((index >= 'A' && index <= 'Z') || (index >= '0' && index <= '9')) {
      return 1;
    }
    if (index > ' ' && index < 0x7F) {
      return 2;
    }
    return index == ' ' ? 3 : 4;
  }
}
