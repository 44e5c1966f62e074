// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging.internal;

/** A private key in PEM, from its first line to its last, or to the end of the text. */
final class PrivateKeys {
  private static final String BEGIN = "-----BEGIN ";
  private static final String END = "-----END ";
  private static final int LONGEST_LABEL = 64;

  private PrivateKeys() {}

  /** Reads from hyphens on; returns where to go on. */
  static int read(Reading in, int at) {
    char[] text = in.text;
    if (!Chars.stands(BEGIN, text, at, in.length)) {
      return Options.read(in, at);
    }
    int label = at + BEGIN.length();
    int labelEnd = Chars.find("-----", text, label, Math.min(in.length, label + LONGEST_LABEL));
    if (labelEnd < 0 || Chars.find("PRIVATE KEY", text, label, labelEnd) < 0) {
      return label;
    }
    int end = Chars.find(END, text, labelEnd, in.length);
    int close = end < 0 ? -1 : Chars.find("-----", text, end + END.length(), in.length);
    int to = close < 0 ? in.length : close + 5;
    in.found(at, to, Kind.PRIVATE_KEY);
    return to;
  }
}
