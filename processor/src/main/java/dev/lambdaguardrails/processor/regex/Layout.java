// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor.regex;

import dev.lambdaguardrails.processor.regex.Expression.Atomic;
import dev.lambdaguardrails.processor.regex.Expression.Boundary;
import dev.lambdaguardrails.processor.regex.Expression.Choice;
import dev.lambdaguardrails.processor.regex.Expression.Look;
import dev.lambdaguardrails.processor.regex.Expression.One;
import dev.lambdaguardrails.processor.regex.Expression.Reference;
import dev.lambdaguardrails.processor.regex.Expression.Repeat;
import dev.lambdaguardrails.processor.regex.Expression.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An expression as nodes, each with those that may be tried after it. It allows at least what
 * {@code java.util.regex} tries: a back-reference may read whatever its group may, a condition
 * always holds.
 */
final class Layout {
  /** What ends an expression. */
  static final int END = 0;

  private static final int NONE = -1;

  private static final int NODES = 3_000;
  private static final int DEPTH = 200;

  private final Map<Integer, Expression> groups;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Expression> apart = new ArrayList<>();
  private double width;
  private boolean atomic;
  private boolean exact = true;
  private int depth;

  private Layout(Map<Integer, Expression> groups) {
    this.groups = groups;
  }

  /**
   * A node.
   *
   * @param reads what it reads, of no range if it reads nothing
   * @param next the nodes after it
   * @param width how many characters the repetition around it may read, 0 outside of any
   * @param atomic whether it is inside an atomic group
   * @param entry of a node that ends an iteration, the node that began the first; else -1
   * @param apart 0, or the number, from 1, of a part that is tried here by itself
   */
  record Node(
      CharacterSet reads, List<Integer> next, double width, boolean atomic, int entry, int apart) {

    boolean isEmpty() {
      return reads.ranges().isEmpty();
    }
  }

  /**
   * The nodes of an expression.
   *
   * @param apart look-arounds and atomic groups, which are tried by themselves
   * @param exact whether it allows nothing else than the expression does
   */
  record Laid(List<Node> nodes, int start, List<Expression> apart, boolean exact) {
    Laid {
      nodes = List.copyOf(nodes);
      apart = List.copyOf(apart);
    }
  }

  static Laid lay(Expression expression, Map<Integer, Expression> groups) {
    Layout layout = new Layout(groups);
    layout.empty(new ArrayList<>());
    int start = layout.before(expression, END);
    return new Laid(layout.nodes, start, layout.apart, layout.exact);
  }

  private int before(Expression expression, int next) {
    if (++depth > DEPTH) {
      throw new Undecided();
    }
    int first;
    if (expression instanceof One one) {
      first = add(new Node(one.set(), List.of(next), width, atomic, NONE, 0));
    } else if (expression instanceof Sequence sequence) {
      first = next;
      for (int at = sequence.parts().size() - 1; at >= 0; at--) {
        first = before(sequence.parts().get(at), first);
      }
    } else if (expression instanceof Choice choice) {
      List<Integer> branches = new ArrayList<>();
      choice.branches().forEach(branch -> branches.add(before(branch, next)));
      first = empty(branches);
    } else if (expression instanceof Repeat repeat) {
      first = repeated(repeat, next);
    } else if (expression instanceof Atomic group) {
      first = once(group, next);
    } else if (expression instanceof Look look) {
      exact = false;
      first = aside(look.body(), next);
    } else if (expression instanceof Reference reference) {
      exact = false;
      Expression group = groups.get(reference.group());
      if (group == null) {
        throw new Undecided();
      }
      first = before(group, next);
    } else if (expression instanceof Boundary) {
      exact = false;
      first = next;
    } else {
      throw new AssertionError();
    }
    depth--;
    return first;
  }

  private int repeated(Repeat repeat, int next) {
    Expression body = repeat.body();
    if (repeat.most() == 0) {
      return next;
    }
    if (!Extent.isSmall(repeat)) {
      return loop(repeat, repeat.least(), next);
    }
    int first = next;
    int least = repeat.least();
    if (repeat.most() == Expression.ENDLESS) {
      first = loop(repeat, least, next);
      least = Math.max(0, least - 1);
    } else {
      for (int copy = least; copy < repeat.most(); copy++) {
        first = empty(List.of(before(body, first), next));
      }
    }
    for (int copy = 0; copy < least; copy++) {
      first = before(body, first);
    }
    return first;
  }

  /** A repetition whose iterations are not told apart. */
  private int loop(Repeat repeat, int least, int next) {
    double outside = width;
    if (width == 0) {
      width = Extent.width(repeat);
    }
    List<Integer> begins = new ArrayList<>();
    List<Integer> goesOn = new ArrayList<>();
    int entry = empty(begins);
    int end = add(new Node(CharacterSet.NONE, goesOn, width, atomic, entry, 0));
    int body = before(repeat.body(), end);
    begins.add(body);
    if (least == 0) {
      begins.add(next);
    }
    goesOn.add(body);
    goesOn.add(next);
    width = outside;
    return entry;
  }

  private int once(Atomic group, int next) {
    exact = false;
    boolean outside = atomic;
    atomic = true;
    int first = before(group.body(), next);
    atomic = outside;
    // What reads one character at a time never reads one in vain.
    boolean plain = group.body() instanceof Repeat repeat && repeat.body() instanceof One;
    return plain ? first : aside(group.body(), first);
  }

  private int aside(Expression body, int next) {
    if (atomic) {
      return next;
    }
    apart.add(body);
    return add(new Node(CharacterSet.NONE, List.of(next), width, false, NONE, apart.size()));
  }

  private int empty(List<Integer> next) {
    return add(new Node(CharacterSet.NONE, next, width, atomic, NONE, 0));
  }

  private int add(Node node) {
    if (nodes.size() == NODES) {
      throw new Undecided();
    }
    nodes.add(node);
    return nodes.size() - 1;
  }
}
