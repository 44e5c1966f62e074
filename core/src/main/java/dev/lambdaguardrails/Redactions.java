// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

/**
 * The live secret values of this process, which no log line may hold.
 *
 * <p>Whoever holds a secret registers its value; whoever writes a line asks for the redacted text.
 * Values shorter than {@value #SHORTEST} characters are not registered: they would redact ordinary
 * words. Finds a value as it is, escaped as JSON, percent-encoded, and inside base64; not one that
 * is encrypted, hashed, compressed or cut in pieces. Safe for concurrent use.
 */
public final class Redactions {
  /** The length from which a value is redacted. */
  public static final int SHORTEST = 8;

  private static final String REDACTED = "[REDACTED]";
  private static final Redactions PROCESS = new Redactions();

  /** Longest first, so that a value that holds another goes as a whole. Replaced, never changed. */
  private volatile String[] values = new String[0];

  /** No values: for tests; a process has one, {@link #ofProcess}. */
  public Redactions() {}

  /** The values of this process. */
  public static Redactions ofProcess() {
    return PROCESS;
  }

  /** Redacts a value from now on, in every form. */
  public synchronized void register(String value) {
    if (value.length() < SHORTEST || isRegistered(value)) {
      return;
    }
    for (String form : SecretForms.of(value)) {
      if (!isRegistered(form)) {
        insert(form);
      }
    }
  }

  private boolean isRegistered(String value) {
    for (String registered : values) {
      if (registered.equals(value)) {
        return true;
      }
    }
    return false;
  }

  private void insert(String value) {
    String[] before = values;
    int place = 0;
    while (place < before.length && before[place].length() >= value.length()) {
      place++;
    }
    String[] more = new String[before.length + 1];
    System.arraycopy(before, 0, more, 0, place);
    more[place] = value;
    System.arraycopy(before, place, more, place + 1, before.length - place);
    values = more;
  }

  /** The text without any registered value; the same instance if there is none in it. */
  public String redact(String text) {
    String redacted = text;
    for (String value : values) {
      if (redacted.contains(value)) {
        redacted = redacted.replace(value, REDACTED);
      }
    }
    return redacted;
  }
}
