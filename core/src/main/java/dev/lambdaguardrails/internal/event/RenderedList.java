// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import dev.lambdaguardrails.AllowGroups;
import dev.lambdaguardrails.NamedValues;

/**
 * Lists that a front door made a text of. One whose elements cannot be told apart is none at all.
 *
 * <p>An HTTP API writes {@code [a b]}, as Go prints a slice: between elements stands a space, and
 * in them may stand one too. Only the names of Cognito's groups are known to hold no space, so of
 * any other claim just a list of one word is certain; nor does Go write a comma. A REST API joins
 * Cognito's groups by commas.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GroupType.html">GroupType</a>
 */
final class RenderedList {
  private RenderedList() {}

  /** Whether an HTTP API may have made this of a list, an object or null. */
  static boolean mayBe(String text) {
    return (text.endsWith("]") && (text.startsWith("[") || text.startsWith("map[")))
        || text.equals("<nil>");
  }

  /** Adds the elements of what an HTTP API made of a list. */
  static void rendered(String text, String name, NamedValues.Builder into) {
    if (text.startsWith("[") && text.endsWith("]")) {
      String inside = text.substring(1, text.length() - 1);
      if (name.equals(AllowGroups.COGNITO) && !inside.contains(", ")) {
        split(inside, ' ', name, into);
      } else if (isWord(inside, ' ')) {
        into.add(name, inside);
      }
    }
  }

  /** Adds the elements that a REST API joined. */
  static void joined(String text, String name, NamedValues.Builder into) {
    for (int at = 0; at < text.length(); at++) {
      if ("[]\"".indexOf(text.charAt(at)) >= 0) {
        return;
      }
    }
    split(text, ',', name, into);
  }

  private static void split(String text, char by, String name, NamedValues.Builder into) {
    if (isList(text, by)) {
      int from = 0;
      while (from <= text.length()) {
        int end = text.indexOf(by, from);
        int to = end < 0 ? text.length() : end;
        into.add(name, text.substring(from, to));
        from = to + 1;
      }
    }
  }

  private static boolean isList(String text, char by) {
    int from = 0;
    while (from <= text.length()) {
      int end = text.indexOf(by, from);
      int to = end < 0 ? text.length() : end;
      if (!isWord(text.substring(from, to), by)) {
        return false;
      }
      from = to + 1;
    }
    return true;
  }

  /** Whether a text is not empty and holds no space of any kind. */
  private static boolean isWord(String text, char by) {
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (unit == by || Character.isWhitespace(unit) || Character.isSpaceChar(unit)) {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
