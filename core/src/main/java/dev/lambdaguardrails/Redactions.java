// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

import org.jspecify.annotations.Nullable;

/**
 * What no log line of this process may hold: live secret values, and the sensitive components of
 * types.
 *
 * <p>Whoever holds a secret registers its value; whoever writes a line asks for the redacted text.
 * Values shorter than {@value #SHORTEST} characters are not registered: they would redact ordinary
 * words. A value that is JSON is registered as a whole and by its leaves, except those called
 * {@code username}, {@code host}, {@code port}, {@code engine} and {@code dbname}. Finds a value as
 * it is, escaped as JSON, percent-encoded, in hexadecimal digits, and inside base64; not one that
 * is encrypted, hashed, compressed or cut in pieces. Safe for concurrent use.
 */
public final class Redactions {
  /** The length from which a value is redacted. */
  public static final int SHORTEST = 8;

  private static final String REDACTED = "[REDACTED]";
  private static final Redactions PROCESS = new Redactions();

  /** Longest first, so that a value that holds another goes as a whole. Replaced, never changed. */
  private volatile @Nullable SecretIndex index;

  private volatile SensitiveTypes types = SensitiveTypes.NONE;
  private volatile int state;

  /** No values: for tests; a process has one, {@link #ofProcess}. */
  public Redactions() {}

  /** The values of this process. */
  public static Redactions ofProcess() {
    return PROCESS;
  }

  /** Redacts a value from now on, in every form. */
  public synchronized void register(String value) {
    SecretIndex known = index;
    String[] before = known == null ? new String[0] : known.values();
    String[] values = with(before, value);
    for (String leaf : SecretLeaves.of(value)) {
      values = with(values, leaf);
    }
    if (values != before) {
      index = new SecretIndex(values);
      state = state + 1;
    }
  }

  /**
   * Redacts components of a type from now on, wherever something of their name is written.
   *
   * @param type its simple name
   * @param components their names in their order, a space between, and U+00A0 for one within a
   *     name; a sensitive one begins with {@code *}, and {@code *} alone is the whole of what
   *     stands in its brackets
   */
  public synchronized void sensitive(String type, String components) {
    types = types.with(type, components);
    state = state + 1;
  }

  /** Another number after each value and each type: what was read before may be read anew. */
  public int state() {
    return state;
  }

  /** The types with sensitive components so far. */
  public SensitiveTypes types() {
    return types;
  }

  /**
   * The first registered value in a range of a text: where it begins in the upper half of the
   * number, where it ends in the lower; -1 if there is none.
   */
  public long find(char[] text, int from, int to) {
    SecretIndex values = index;
    return values == null ? -1 : values.find(text, from, to);
  }

  /** The text without any registered value; the same instance if there is none in it. */
  public String redact(String text) {
    SecretIndex values = index;
    if (values == null || text.length() < SHORTEST) {
      return text;
    }
    char[] units = text.toCharArray();
    long found = values.find(units, 0, units.length);
    if (found < 0) {
      return text;
    }
    StringBuilder redacted = new StringBuilder(text.length());
    int written = 0;
    while (found >= 0) {
      int begin = (int) (found >> 32);
      int end = (int) found;
      redacted.append(units, written, begin - written).append(REDACTED);
      // A value that begins in this one, and ends behind it, goes with it.
      found = values.find(units, begin + 1, units.length);
      while (found >= 0 && (int) (found >> 32) < end) {
        end = Math.max(end, (int) found);
        found = values.find(units, (int) (found >> 32) + 1, units.length);
      }
      written = end;
    }
    return redacted.append(units, written, units.length - written).toString();
  }

  private static String[] with(String[] values, String value) {
    if (value.length() < SHORTEST || contains(values, value)) {
      return values;
    }
    String[] more = values;
    for (String form : SecretForms.of(value)) {
      if (!contains(more, form)) {
        more = inserted(more, form);
      }
    }
    // A secret that was stored with a line break behind it is used without.
    String bare = value.strip();
    return bare.length() < value.length() ? with(more, bare) : more;
  }

  private static boolean contains(String[] values, String value) {
    for (String known : values) {
      if (known.equals(value)) {
        return true;
      }
    }
    return false;
  }

  private static String[] inserted(String[] before, String value) {
    int place = 0;
    while (place < before.length && before[place].length() >= value.length()) {
      place++;
    }
    String[] more = new String[before.length + 1];
    System.arraycopy(before, 0, more, 0, place);
    more[place] = value;
    System.arraycopy(before, place, more, place + 1, before.length - place);
    return more;
  }
}
