// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging.internal;

/**
 * Numbers that are somebody's: payment cards by length, issuer and check digit; on request
 * telephone numbers, and social security numbers of the United States.
 */
final class Numbers {
  private static final int SHORTEST_CARD = 13;
  static final int LONGEST_CARD = 19;
  private static final int SHORTEST_BOT = 8;
  private static final int BOT_TOKEN = 35;

  private Numbers() {}

  /**
   * Whether a run of fewer digits than a card has may begin something, by what stands behind it, if
   * telephone numbers are not looked for: groups of a card, a bot's token, base64.
   */
  static boolean mayBegin(char[] text, int length, int begin, int end) {
    char next = text[end];
    if (next == '/' || next == '+') {
      return true;
    }
    if (next == ':') {
      return end - begin >= SHORTEST_BOT;
    }
    return text[begin] >= '2'
        && isGroup(begin, end)
        && begin + SHORTEST_CARD <= length
        && isOfCard(text[begin + SHORTEST_CARD - 1])
        && isOfCard(text[begin + SHORTEST_CARD - 3])
        && isOfCard(next);
  }

  private static boolean isOfCard(char unit) {
    return Chars.isDigit(unit) || unit == ' ' || unit == '-' || unit >= 0x80;
  }

  /** Whether so many digits may stand between separators in a card. */
  private static boolean isGroup(int begin, int end) {
    return end - begin > 1 && end - begin < 7;
  }

  /** Reads from the beginning of a run of digits on. */
  static void read(Reading in, int begin, int end) {
    char[] text = in.text;
    if (in.rules.ssns()) {
      ssn(in, begin, end);
    }
    if (in.rules.phones()) {
      Phones.read(in, begin, end);
    }
    if (end - begin == 1) {
      return;
    }
    if (end < in.length && text[end] == ':' && end - begin >= SHORTEST_BOT && end - begin <= 10) {
      botToken(in, begin, end);
    }
    if (text[begin] >= '2'
        && end - begin <= LONGEST_CARD
        && (end - begin >= SHORTEST_CARD || (isGroup(begin, end) && separates(in, end)))
        && !continues(text, begin)) {
      card(in, begin);
    }
  }

  /** Whether it is the rest of a decimal number, or of digits with hyphens between. */
  private static boolean continues(char[] text, int begin) {
    if (begin < 2) {
      return false;
    }
    char before = text[begin - 1];
    return (before == '.' || before == '-') && Chars.isDigit(text[begin - 2]);
  }

  private static void card(Reading in, int begin) {
    char[] text = in.text;
    int[] digits = in.digits;
    int count = 0;
    int best = -1;
    int group = 0;
    int at = begin;
    while (at < in.length && count <= LONGEST_CARD) {
      char unit = text[at];
      if (Chars.isDigit(unit)) {
        digits[count++] = unit - '0';
        group++;
        at++;
        if (count >= SHORTEST_CARD && count <= LONGEST_CARD && ends(in, at)) {
          best = Cards.isCard(digits, count, group == count) ? at : best;
        }
      } else if (separates(in, at) && isGroup(at - group, at)) {
        group = 0;
        at++;
      } else {
        break;
      }
    }
    if (best > 0) {
      in.found(begin, best, Kind.CARD);
    }
  }

  private static boolean separates(Reading in, int at) {
    if (at + 1 >= in.length || !Chars.isDigit(in.text[at + 1])) {
      return false;
    }
    char unit = in.text[at];
    return unit == ' ' || unit == '-' || unit == 0xA0 || unit == 0x2011 || unit == 0x2013;
  }

  /** Whether a number may end here: no digit, no letter, and no hyphen before more of it. */
  private static boolean ends(Reading in, int at) {
    if (at == in.length) {
      return true;
    }
    char unit = in.text[at];
    if (Chars.isWord(unit)) {
      return false;
    }
    return (unit != '-' && unit != '.') || at + 1 == in.length || !Chars.isWord(in.text[at + 1]);
  }

  private static void ssn(Reading in, int begin, int end) {
    char[] text = in.text;
    int to = begin + 11;
    if (end - begin != 3 || to > in.length || !ends(in, to) || continues(text, begin)) {
      return;
    }
    char separator = text[end];
    boolean shaped =
        (separator == '-' || separator == ' ')
            && text[begin + 6] == separator
            && areDigits(text, begin + 4, 2)
            && areDigits(text, begin + 7, 4);
    if (!shaped || text[begin] == '9' || Chars.stands("666", text, begin, to)) {
      return;
    }
    if (!Chars.stands("000", text, begin, to)
        && !Chars.stands("00", text, begin + 4, to)
        && !Chars.stands("0000", text, begin + 7, to)) {
      in.found(begin, to, Kind.SSN);
    }
  }

  private static boolean areDigits(char[] text, int from, int count) {
    for (int at = from; at < from + count; at++) {
      if (!Chars.isDigit(text[at])) {
        return false;
      }
    }
    return true;
  }

  /** A token of a Telegram bot: its number, a colon, 35 characters. */
  private static void botToken(Reading in, int begin, int colon) {
    int at = colon + 1;
    while (at < in.length && Chars.isUrlBase64(in.text[at])) {
      at++;
    }
    if (at - colon - 1 == BOT_TOKEN && Mixture.isMixed(in.text, colon + 1, at)) {
      in.found(begin, at, Kind.TOKEN);
    }
  }
}
