// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging.internal;

/**
 * A bank account by ISO 13616: the length of its country, and a remainder of one by 97. In one
 * piece, or in groups with blanks or hyphens between.
 */
final class Ibans {
  private static final String LENGTHS =
      "AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29"
          + "ES24FI18FK18FO18FR27GB22GE22GI23GL18GR27GT28HN28HR21HU28IE22IL23IQ23IS26IT27JO30KW30"
          + "KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MN20MR27MT31MU30NI28NL18NO15OM23PK24"
          + "PL28PS29PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SN28SO23ST25SV28TL23TN24TR26"
          + "UA29VA22VG24XK20YE30";

  private Ibans() {}

  /** Reads from the beginning of a word on, the third character of which is a digit. */
  static void read(Reading in, int begin) {
    char[] text = in.text;
    if (!Chars.isLetter(text[begin])
        || !Chars.isLetter(text[begin + 1])
        || !Chars.isDigit(text[begin + 3])) {
      return;
    }
    int count = length(text[begin], text[begin + 1]);
    int end = count == 0 ? -1 : end(in, begin, count);
    int check = (text[begin + 2] - '0') * 10 + text[begin + 3] - '0';
    if (end > 0 && check > 1 && check < 99 && remainder(text, begin, end) == 1) {
      in.found(begin, end, Kind.IBAN);
    }
  }

  /** The characters of a country's numbers; 0 if it has none. */
  static int length(char one, char two) {
    char first = (char) (one & ~0x20);
    char second = (char) (two & ~0x20);
    for (int at = 0; at < LENGTHS.length(); at += 4) {
      if (LENGTHS.charAt(at) == first && LENGTHS.charAt(at + 1) == second) {
        return (LENGTHS.charAt(at + 2) - '0') * 10 + LENGTHS.charAt(at + 3) - '0';
      }
    }
    return 0;
  }

  /** Where so many letters and digits end; -1 if they do not end there. */
  private static int end(Reading in, int begin, int count) {
    int taken = 0;
    int at = begin;
    while (at < in.length && taken < count) {
      char unit = in.text[at];
      if (Chars.isWord(unit)) {
        taken++;
      } else if ((unit != ' ' && unit != '-' && unit != 0xA0) || taken % 4 != 0) {
        return -1;
      }
      at++;
    }
    return taken == count && (at == in.length || !Chars.isWord(in.text[at])) ? at : -1;
  }

  private static int remainder(char[] text, int begin, int end) {
    int remainder = 0;
    for (int at = begin + 4; at < end; at++) {
      remainder = next(remainder, text[at]);
    }
    for (int at = begin; at < begin + 4; at++) {
      remainder = next(remainder, text[at]);
    }
    return remainder;
  }

  private static int next(int remainder, char unit) {
    if (Chars.isDigit(unit)) {
      return (remainder * 10 + unit - '0') % 97;
    }
    return Chars.isLetter(unit) ? (remainder * 100 + (unit & ~0x20) - 'A' + 10) % 97 : remainder;
  }
}
