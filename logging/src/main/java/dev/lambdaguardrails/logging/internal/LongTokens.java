// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging.internal;

/**
 * Tokens whose first letters say whose they are, with no mark behind those letters, and secret
 * access keys of AWS, which only what is around them tells.
 */
final class LongTokens {
  private static final int SECRET_KEY = 40;

  private LongTokens() {}

  /** Reads a word. */
  static void read(Reading in, int begin, int end, int bits) {
    char[] text = in.text;
    int size = end - begin;
    switch (text[begin]) {
      case 'A' -> {
        if (size == 20 && isAccessKeyId(text, begin, bits)) {
          in.found(begin, end, Kind.AWS_KEY);
        } else if (Chars.stands("AIza", text, begin, end)) {
          run(in, begin, 39, 39);
        } else if (Chars.stands("ATATT3", text, begin, end)
            || Chars.stands("ATBB", text, begin, end)) {
          run(in, begin, 32, 255);
        } else if (Chars.stands("AKCp", text, begin, end)) {
          run(in, begin, 60, 80);
        }
      }
      case 'S' -> {
        if (size == 34 && text[begin + 1] == 'K' && Hex.isHex(text, begin + 2, 32)) {
          in.found(begin, end, Kind.TOKEN);
        }
      }
      case 'd' -> {
        if (size == 36
            && Chars.stands("dapi", text, begin, end)
            && Hex.isHex(text, begin + 4, 32)) {
          in.found(begin, end, Kind.TOKEN);
        }
      }
      case 'L' -> {
        if (Chars.stands("LTAI", text, begin, end) && size <= 30) {
          in.found(begin, end, Kind.TOKEN);
        }
      }
      case 'E' -> {
        if (Chars.stands("EAA", text, begin, end) && size >= 60) {
          in.found(begin, end, Kind.TOKEN);
        }
      }
      default -> {}
    }
  }

  private static boolean isAccessKeyId(char[] text, int begin, int bits) {
    return (bits & Chars.LOWER) == 0
        && (Chars.stands("AKIA", text, begin, begin + 4)
            || Chars.stands("ASIA", text, begin, begin + 4)
            || Chars.stands("ABIA", text, begin, begin + 4)
            || Chars.stands("ACCA", text, begin, begin + 4)
            || Chars.stands("A3T", text, begin, begin + 4));
  }

  /** A token of so many characters, hyphens and underscores among them. */
  private static void run(Reading in, int begin, int least, int most) {
    int at = begin;
    while (at < in.length && at - begin <= most && Chars.isUrlBase64(in.text[at])) {
      at++;
    }
    if (at - begin >= least && at - begin <= most) {
      in.found(begin, at, Kind.TOKEN);
    }
  }

  /** Forty random characters of base64, in a text that speaks of AWS or of a secret. */
  static void secretKey(Reading in, int word) {
    char[] text = in.text;
    int begin = word;
    while (begin > 0
        && word - begin < SECRET_KEY
        && (text[begin - 1] == '/' || text[begin - 1] == '+')) {
      begin--;
    }
    if (begin > 0 && Chars.isWord(text[begin - 1])) {
      return;
    }
    int end = begin;
    while (end < in.length && end - begin <= SECRET_KEY && isOfKey(text[end])) {
      end++;
    }
    if (end - begin == SECRET_KEY
        && (end == in.length || text[end] != '=')
        && Mixture.isRandom(text, begin, end)
        && in.speaksOfKeys()) {
      in.found(begin, end, Kind.AWS_KEY);
    }
  }

  private static boolean isOfKey(char unit) {
    return Chars.isWord(unit) || unit == '/' || unit == '+';
  }
}
