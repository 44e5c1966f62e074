// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.sink;

import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.PolicyFactory;
import org.owasp.html.Sanitizers;

/** What HTML may hold. Loaded with the sanitizer. */
final class HtmlPolicy {
  private static final PolicyFactory POLICY =
      Sanitizers.FORMATTING.and(Sanitizers.BLOCKS).and(Sanitizers.LINKS).and(Sanitizers.TABLES);

  private HtmlPolicy() {}

  static SanitizedHtml sanitize(String html) {
    Removals removals = new Removals();
    String clean = POLICY.sanitize(html, removals, null);
    return new SanitizedHtml(clean, !removals.found);
  }

  /** Notes that something was left out. */
  private static final class Removals implements HtmlChangeListener<Object> {
    private boolean found;

    @Override
    public void discardedTag(@Nullable Object context, String element) {
      found = true;
    }

    @Override
    public void discardedAttributes(
        @Nullable Object context, String element, String... attributes) {
      found = true;
    }
  }
}
