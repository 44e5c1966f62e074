// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.sink;

/**
 * Texts for XPath.
 *
 * <p>Stops a text from ending the literal that it stands in. Prefer variables ({@code
 * XPathVariableResolver}) where the caller can set them.
 *
 * @see <a href="https://www.w3.org/TR/1999/REC-xpath-19991116/#NT-Literal">XPath 1.0, Literal</a>
 */
public final class ForXPath {
  private ForXPath() {}

  /**
   * An expression for a text: a literal in quotes, or {@code concat} of several where the text
   * holds both kinds of quotes. It brings its own quotes: put none around it.
   */
  public static String literal(String value) {
    if (value.indexOf('\'') < 0) {
      return '\'' + value + '\'';
    }
    if (value.indexOf('"') < 0) {
      return '"' + value + '"';
    }
    StringBuilder out = new StringBuilder(value.length() + 32).append("concat(");
    int from = 0;
    while (from < value.length()) {
      char quote = value.charAt(from) == '\'' ? '"' : '\'';
      int end = value.indexOf(quote, from);
      int to = end < 0 ? value.length() : end;
      out.append(from == 0 ? "" : ",").append(quote).append(value, from, to).append(quote);
      from = to;
    }
    return out.append(')').toString();
  }
}
