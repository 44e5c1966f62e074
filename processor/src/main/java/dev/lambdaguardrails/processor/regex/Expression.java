// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor.regex;

import java.util.List;

/** A regular expression as read: what it tries, without what it captures. */
sealed interface Expression {
  /** No upper bound of a repetition. */
  int ENDLESS = Integer.MAX_VALUE;

  /** One character of a set. */
  record One(CharacterSet set) implements Expression {}

  /** Expressions one after the other; none match the empty text. */
  record Sequence(List<Expression> parts) implements Expression {
    public Sequence {
      parts = List.copyOf(parts);
    }
  }

  /** One of several. */
  record Choice(List<Expression> branches) implements Expression {
    public Choice {
      branches = List.copyOf(branches);
    }
  }

  /** An expression again and again, greedy or lazy: that is a question of order. */
  record Repeat(Expression body, int least, int most) implements Expression {}

  /** A possessive repetition or an atomic group: once left, it is not tried in another way. */
  record Atomic(Expression body) implements Expression {}

  /** A look-around, which reads and gives back. */
  record Look(Expression body) implements Expression {}

  /** The text of a group again. */
  record Reference(int group) implements Expression {}

  /** A condition on the place, which reads nothing. */
  record Boundary() implements Expression {}
}
