// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.access;

import dev.lambdaguardrails.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose a part of a request is: the caller's, if a claim of its is the same text.
 *
 * @param claim the claim that says who the caller is
 */
public record Ownership(String claim) {

  /** Whether the caller owns a part; nobody owns what is not there or names nobody. */
  public boolean owns(@Nullable Caller caller, @Nullable Object part) {
    String text = text(part);
    return caller != null && text != null && names(text) && caller.hasClaim(claim, text);
  }

  private static @Nullable String text(@Nullable Object part) {
    if (part instanceof String text) {
      return text;
    }
    if (part instanceof UUID || part instanceof Integer || part instanceof Long) {
      return part.toString();
    }
    return null;
  }

  /** Whether a text is an id, and not what an empty variable becomes as a text. */
  private static boolean names(String text) {
    return !text.isBlank()
        && !text.equals("null")
        && !text.equals("undefined")
        && !text.equals("true")
        && !text.equals("false");
  }
}
