// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.constraint;

import dev.lambdaguardrails.validation.internal.Characters;
import dev.lambdaguardrails.validation.internal.StrictUrl;
import dev.lambdaguardrails.validation.internal.UrlRules;
import org.jspecify.annotations.Nullable;

/** The check of {@link SafeRedirect}. */
public final class SafeRedirectCheck {
  private static final String[] SCHEMES = {"https"};
  private static final int[] STANDARD_PORT = {443};
  private static final int LONGEST = 2048;

  private SafeRedirectCheck() {}

  /** Whether a browser that is sent there stays here, or goes to a listed host; null is valid. */
  public static boolean isRedirect(@Nullable CharSequence value, String[] hosts) {
    if (value == null) {
      return true;
    }
    if (value.length() == 0 || value.length() > LONGEST) {
      return false;
    }
    if (value.charAt(0) == '/') {
      return StrictUrl.isTarget(value, 0) && isPath(value, 0);
    }
    if (hosts.length == 0) {
      return false;
    }
    StrictUrl url = UrlRules.allowed(value, SCHEMES, hosts, STANDARD_PORT);
    return url != null && isPath(url.text(), url.target());
  }

  /** Whether a path has no empty or dotted part and no separator that is decoded later. */
  private static boolean isPath(CharSequence text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == '/') {
      int start = at + 1;
      boolean dotted = true;
      boolean parameters = false;
      at = start;
      while (at < text.length() && "/?#".indexOf(text.charAt(at)) < 0) {
        boolean encoded = text.charAt(at) == '%';
        int octet = encoded ? Characters.octet(text, at + 1) : text.charAt(at);
        if (octet == '\\' || octet == '%' || (encoded && octet == '/')) {
          return false;
        }
        // What stands behind a semicolon is no part of the name to some servers.
        parameters |= octet == ';';
        dotted &= octet == '.' || parameters;
        at += encoded ? 3 : 1;
      }
      boolean last = at == text.length() || text.charAt(at) != '/';
      if (dotted && (at > start || !last)) {
        return false;
      }
    }
    return true;
  }
}
