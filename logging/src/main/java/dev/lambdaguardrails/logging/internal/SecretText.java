// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging.internal;

import dev.lambdaguardrails.Redactions;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text that goes into a line, and the ranges of it that are secret. Used again and again; not for
 * concurrent use. What is longer than it takes is left out.
 */
public final class SecretText {
  /** The longest secret that may begin in what is written. */
  private static final int LONGEST_SECRET = 16 * 1024;

  /** More characters than a line has room for, and such a secret. */
  private static final int OF_A_LINE = 64 * 1024 + LONGEST_SECRET;

  private static final int KEPT = 8 * 1024;

  private final Findings findings = new Findings();
  private final int longest;
  private char[] chars = new char[512];
  private int length;
  private @Nullable Reading reading;

  /** No text; takes what a line has room for. */
  public SecretText() {
    this(OF_A_LINE);
  }

  /** No text; takes so many characters. */
  public SecretText(int longest) {
    this.longest = longest;
  }

  /** Begins anew; what a long text made large is given back. */
  public void clear() {
    length = 0;
    if (chars.length > KEPT) {
      chars = new char[512];
    }
    Reading read = reading;
    if (read != null) {
      read.copy().clear();
    }
  }

  /** Appends a text. */
  public void append(String text) {
    append(text, 0, text.length());
  }

  /** Appends a part of a text. */
  public void append(String text, int from, int to) {
    int count = Math.min(to - from, longest - length);
    if (count <= 0) {
      return;
    }
    if (chars.length - length < count) {
      chars = Arrays.copyOf(chars, Math.max(chars.length * 2, length + count));
    }
    text.getChars(from, from + count, chars, length);
    length += count;
  }

  /** Whether nothing more is taken. */
  public boolean isFull() {
    return length >= longest;
  }

  /** Finds what is secret: live values, and what the rules say. */
  @SuppressWarnings("ReferenceEquality") // another of either asks for another reading
  public void read(Redactions live, Rules rules) {
    findings.clear();
    Reading read = reading;
    if (read == null || read.live != live || read.rules != rules) {
      read = new Reading(findings, live, rules, 0);
      reading = read;
    }
    read.readAll(chars, length);
    findings.settle();
  }

  /** The characters, of which the first {@link #length} are the text. */
  public char[] chars() {
    return chars;
  }

  /** How much of the text may be written: what comes behind may hold the beginning of a secret. */
  public int shown() {
    return isFull() ? longest - LONGEST_SECRET : length;
  }

  /** How long the text is. */
  public int length() {
    return length;
  }

  /** Whether nothing is secret, and {@link #json} holds the text. */
  public boolean isPlain() {
    Reading read = reading;
    return read != null && findings.count() == 0 && read.copy().isWhole();
  }

  /** A plain text as a JSON string has it, without the quotes, in ASCII. */
  public byte[] json() {
    return copy().bytes();
  }

  /** How long a plain text is in JSON. */
  public int jsonLength() {
    return copy().length();
  }

  private JsonCopy copy() {
    Reading read = reading;
    if (read == null) {
      throw new IllegalStateException("not read");
    }
    return read.copy();
  }

  /** How many ranges are secret. */
  public int count() {
    return findings.count();
  }

  /** Where a range begins. */
  public int from(int at) {
    return findings.from(at);
  }

  /** Where a range ends. */
  public int to(int at) {
    return findings.to(at);
  }

  /** What a range is. */
  public Kind kind(int at) {
    return findings.kind(at);
  }
}
