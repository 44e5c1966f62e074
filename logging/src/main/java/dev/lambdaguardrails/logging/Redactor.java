// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import dev.lambdaguardrails.Redactions;
import dev.lambdaguardrails.logging.internal.SecretText;
import dev.lambdaguardrails.logging.internal.SensitiveNames;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What may go out of a key and its value. Safe for concurrent use. */
final class Redactor {
  private static final int KNOWN = 128;

  /** Stands in the place of a value whose key decides. */
  static final String HIDDEN = "[REDACTED:name]";

  /** Keys are few and come again and again: what was last found of each. */
  private final KeyFacts[] known = new KeyFacts[KNOWN];

  /** What a text is read in that goes into no line of its own. */
  @SuppressWarnings("ThreadLocalUsage") // a process has one or two of these, for good
  private final ThreadLocal<@Nullable SecretText> scratch = new ThreadLocal<>();

  private final Redactions live;
  private final RedactionSettings settings;

  Redactor(Redactions live, RedactionSettings settings) {
    this.live = live;
    this.settings = settings;
  }

  /** What a key is written as, and whether it alone decides that its value stays in. */
  KeyFacts key(String key) {
    int place = key.hashCode() & (KNOWN - 1);
    KeyFacts facts = known[place];
    int state = live.state();
    if (facts == null || !facts.areOf(key, state)) {
      boolean hides = names(key) || (key.indexOf('%') >= 0 && names(decoded(key)));
      facts = new KeyFacts(key, KeyText.of(text(key)), hides, state);
      known[place] = facts;
    }
    return facts;
  }

  private boolean names(String key) {
    return SensitiveNames.contains(key)
        || (!live.types().isEmpty() && SensitiveNames.isOf(key, live.types()));
  }

  /** The name of a parameter, as the server reads it. */
  private static String decoded(String key) {
    try {
      return URLDecoder.decode(key, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return key;
    }
  }

  /** Whether the key alone decides that its value stays in. */
  boolean hides(String key) {
    return key(key).hides();
  }

  /** Writes what stands in the place of a value whose key decides. */
  void writeHidden(Line line) {
    line.raw('"');
    line.raw(HIDDEN);
    line.raw('"');
  }

  /** Writes a text as a JSON string, without what is secret in it. */
  void write(String text, Line line) {
    int state = live.state();
    byte[] known = line.clean().json(text, this, state);
    if (known != null && line.holds(known.length)) {
      line.raw(known);
      return;
    }
    SecretText secret = line.scratch();
    secret.clear();
    secret.append(text);
    int mark = line.size();
    write(secret, line);
    if (secret.isPlain() && line.size() - mark == secret.jsonLength() + 2) {
      line.clean().add(text, line, mark, this, state);
    }
  }

  /** Writes a text as a JSON string, without what is secret in it. */
  void write(SecretText text, Line line) {
    text.read(live, settings.rules());
    char[] chars = text.chars();
    line.raw('"');
    int limit = line.textLimit();
    if (text.isPlain() && text.jsonLength() <= limit - line.size()) {
      line.raw(text.json(), text.jsonLength());
      line.raw('"');
      return;
    }
    int at = 0;
    boolean whole = true;
    int end = text.shown();
    for (int found = 0; whole && found < text.count() && text.from(found) < end; found++) {
      String replaced =
          settings.replacement(text.kind(found), chars, text.from(found), text.to(found));
      whole = line.part(chars, at, text.from(found), limit) && line.part(replaced, limit);
      at = text.to(found);
    }
    if (whole && line.part(chars, at, end, limit) && end < text.length()) {
      line.raw(Line.CUT);
    }
    line.raw('"');
  }

  /** The text without what is secret in it; the same instance if there is nothing. */
  String text(String text) {
    SecretText secret = scratch.get();
    if (secret == null) {
      secret = new SecretText(Integer.MAX_VALUE);
      scratch.set(secret);
    }
    secret.clear();
    secret.append(text);
    secret.read(live, settings.rules());
    String redacted = secret.count() == 0 ? text : redacted(secret);
    secret.clear();
    return redacted;
  }

  private String redacted(SecretText secret) {
    char[] chars = secret.chars();
    StringBuilder redacted = new StringBuilder(secret.length());
    int at = 0;
    for (int found = 0; found < secret.count(); found++) {
      redacted.append(chars, at, secret.from(found) - at);
      redacted.append(
          settings.replacement(secret.kind(found), chars, secret.from(found), secret.to(found)));
      at = secret.to(found);
    }
    return redacted.append(chars, at, secret.length() - at).toString();
  }
}
