// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.sink;

/**
 * Texts for patterns of SQL, which are then passed as parameters.
 *
 * <p>There is no escape of a value for the text of a statement, here or anywhere: which characters
 * end a literal depends on the server, its mode and its character set, and names, numbers and
 * keywords have no quotes to stay in. Write {@code ?} and let the driver pass the value; map what a
 * caller may sort by to names of your own.
 */
public final class ForSql {
  private ForSql() {}

  /**
   * A pattern of {@code LIKE} that matches this text alone: {@code "... LIKE ? ESCAPE '!'"} takes
   * {@code ForSql.like(text, '!') + '%'}. Name the escape in the statement, since servers differ in
   * what they take for one. A server that knows sets of characters in patterns, such as SQL Server,
   * still takes {@code [} for one.
   *
   * @param escape the character that the statement names by {@code ESCAPE}
   * @throws IllegalArgumentException if the escape is a wildcard
   */
  public static String like(String value, char escape) {
    if (escape == '%' || escape == '_') {
      throw new IllegalArgumentException("a wildcard does not escape");
    }
    StringBuilder out = null;
    int copied = 0;
    for (int at = 0; at < value.length(); at++) {
      char character = value.charAt(at);
      if (character == '%' || character == '_' || character == escape) {
        out = out == null ? new StringBuilder(value.length() + 16) : out;
        out.append(value, copied, at).append(escape);
        copied = at;
      }
    }
    return out == null ? value : out.append(value, copied, value.length()).toString();
  }
}
