// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import dev.lambdaguardrails.logging.internal.Kind;

/**
 * What is shown of something redacted, so that it can be traced: an e-mail address by its first
 * letter and its domain, cards and accounts by their last four digits, access key ids likewise. Of
 * all else nothing.
 */
final class PartialText {
  private static final int SHOWN = 4;

  private PartialText() {}

  static String of(Kind kind, char[] text, int from, int to) {
    return switch (kind) {
      case EMAIL -> email(text, from, to);
      case CARD, IBAN, PHONE -> last(kind, text, from, to);
      case AWS_KEY -> to - from == 20 ? last(kind, text, from, to) : marked(kind);
      default -> marked(kind);
    };
  }

  private static String marked(Kind kind) {
    return "[REDACTED:" + kind.word() + ']';
  }

  /** The last four, if that is less than half. */
  private static String last(Kind kind, char[] text, int from, int to) {
    if (to - from < 3 * SHOWN) {
      return marked(kind);
    }
    return "[REDACTED:" + kind.word() + ":…" + new String(text, to - SHOWN, SHOWN) + ']';
  }

  private static String email(char[] text, int from, int to) {
    int at = from;
    while (at < to && text[at] != '@') {
      at++;
    }
    int domain = at + 1;
    if (at == to) {
      at = indexOfEncoded(text, from, to);
      domain = at + 3;
    }
    if (at < 0) {
      return marked(Kind.EMAIL);
    }
    String shown = at - from > 2 && text[from] < 0x80 ? String.valueOf(text[from]) : "";
    return shown + "***@" + new String(text, domain, to - domain);
  }

  private static int indexOfEncoded(char[] text, int from, int to) {
    for (int at = from; at + 3 < to; at++) {
      if (text[at] == '%' && text[at + 1] == '4' && text[at + 2] == '0') {
        return at;
      }
    }
    return -1;
  }
}
