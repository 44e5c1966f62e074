// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.check;

import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An expression whose texts are matched one after the other without memory of their own. A long
 * text, and one that comes while another is matched, takes some.
 */
final class KeptMatcher extends Expression {
  /** What the matcher remembers of a text grows with it: after a longer one it is not kept. */
  private static final int LONGEST = 1024;

  private final Pattern pattern;
  private final AtomicReference<@Nullable Matcher> idle;

  KeptMatcher(Pattern pattern) {
    this.pattern = pattern;
    this.idle = new AtomicReference<>(pattern.matcher(""));
  }

  @Override
  boolean matches(CharSequence text) {
    if (text.length() > LONGEST) {
      return pattern.matcher(text).matches();
    }
    Matcher taken = idle.getAndSet(null);
    Matcher matcher = taken == null ? pattern.matcher(text) : taken.reset(text);
    // Not given back by a match that ends in an error.
    boolean matches = matcher.matches();
    idle.set(matcher.reset(""));
    return matches;
  }
}
