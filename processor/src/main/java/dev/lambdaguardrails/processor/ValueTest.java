// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.List;

/** One test of a value in an entry. */
sealed interface ValueTest {

  /** A value is there. */
  record Present() implements ValueTest {}

  /** No value is there. */
  record Absent() implements ValueTest {}

  /**
   * A static method accepts it.
   *
   * @param owner the qualified name of its class
   * @param method its name
   * @param arguments what stands behind the value
   */
  record Call(String owner, String method, List<Argument> arguments) implements ValueTest {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** An argument of a call. */
  sealed interface Argument {}

  /** A constant expression. */
  record Literal(String text) implements Argument {}

  /**
   * A constant that is made once, when the class of the checks is loaded.
   *
   * @param type the qualified name of its class, with brackets if it is an array
   * @param text the expression that makes it, in which {@link #CLASS} stands for that class
   * @param word what ends its name
   */
  record Constant(String type, String text, String word) implements Argument {
    /** No source text holds it. */
    static final String CLASS = "\0";
  }

  /** The clock of the check. */
  record Now() implements Argument {}
}
