// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor.regex;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Arrows between numbered points, the strong components that they make, and ways along them. */
final class Arrows {
  private final int[][] targets;
  private final int[] counts;
  private final Budget budget;

  Arrows(int points, Budget budget) {
    budget.spend(points);
    this.targets = new int[points][];
    this.counts = new int[points];
    this.budget = budget;
    Arrays.fill(targets, new int[0]);
  }

  void add(int from, int to) {
    budget.spend(1);
    if (counts[from] == targets[from].length) {
      targets[from] = Arrays.copyOf(targets[from], 2 * counts[from] + 2);
    }
    targets[from][counts[from]++] = to;
  }

  /** The number of the strong component of each point; a lower one is never before a higher one. */
  int[] components() {
    int[] component = new int[targets.length];
    int[] order = new int[targets.length];
    int[] low = new int[targets.length];
    int[] done = new int[targets.length];
    Arrays.fill(component, -1);
    Deque<Integer> open = new ArrayDeque<>();
    Deque<Integer> path = new ArrayDeque<>();
    int visited = 0;
    int found = 0;
    for (int root = 0; root < targets.length; root++) {
      if (order[root] == 0) {
        path.push(root);
      }
      while (!path.isEmpty()) {
        int at = path.peek();
        if (order[at] == 0) {
          order[at] = ++visited;
          low[at] = visited;
          open.push(at);
        }
        int next = unvisited(at, done, order, low, component);
        if (next >= 0) {
          path.push(next);
          continue;
        }
        path.pop();
        if (!path.isEmpty()) {
          low[path.peek()] = Math.min(low[path.peek()], low[at]);
        }
        if (low[at] == order[at]) {
          int member;
          do {
            member = open.pop();
            component[member] = found;
          } while (member != at);
          found++;
        }
      }
    }
    return component;
  }

  private int unvisited(int at, int[] done, int[] order, int[] low, int[] component) {
    while (done[at] < counts[at]) {
      int target = targets[at][done[at]++];
      if (order[target] == 0) {
        return target;
      }
      if (component[target] < 0) {
        low[at] = Math.min(low[at], order[target]);
      }
    }
    return -1;
  }

  /** The points on a shortest way, both ends included; empty if there is none. */
  List<Integer> way(int from, int to) {
    int[] before = new int[targets.length];
    Arrays.fill(before, -1);
    before[from] = from;
    Deque<Integer> queue = new ArrayDeque<>(List.of(from));
    while (before[to] < 0 && !queue.isEmpty()) {
      int at = queue.remove();
      budget.spend(counts[at]);
      for (int each = 0; each < counts[at]; each++) {
        int target = targets[at][each];
        if (before[target] < 0) {
          before[target] = at;
          queue.add(target);
        }
      }
    }
    List<Integer> way = new ArrayList<>();
    if (before[to] >= 0) {
      for (int at = to; at != from; at = before[at]) {
        way.add(0, at);
      }
      way.add(0, from);
    }
    return way;
  }
}
