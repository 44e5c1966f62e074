// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging.internal;

import java.util.Arrays;

/**
 * Tokens that begin with a name of whose they are, and a mark behind it. A row says the prefix, of
 * what characters the rest is, and how many they are.
 */
final class VendorTokens {
  private static final String[] ROWS = {
    "ghp_ a 36 251",
    "gho_ a 36 251",
    "ghu_ a 36 251",
    "ghs_ a 36 251",
    "ghr_ a 36 251",
    "github_pat_ w 22 255",
    "glpat- d 20 255",
    "gldt- d 20 255",
    "glrt- d 20 255",
    "glcbt- d 20 255",
    "glptt- h 40 40",
    "glft- d 20 255",
    "glsoat- d 20 255",
    "glagent- d 40 255",
    "gloas- h 64 64",
    "glimt- d 25 255",
    "xoxb- w 20 255",
    "xoxp- w 20 255",
    "xoxa- w 20 255",
    "xoxo- w 20 255",
    "xoxs- w 20 255",
    "xoxr- w 20 255",
    "xoxe- w 20 255",
    "xoxe. w 20 512",
    "xoxc- w 20 512",
    "xoxd- w 20 512",
    "xapp- w 20 255",
    "sk_live_ a 10 255",
    "sk_test_ a 10 255",
    "sk_prod_ a 10 255",
    "rk_live_ a 10 255",
    "rk_test_ a 10 255",
    "rk_prod_ a 10 255",
    "whsec_ b 24 255",
    "ya29. w 20 1024",
    "GOCSPX- w 28 28",
    "npm_ a 36 36",
    "pypi- w 50 255",
    "SG. d 60 80",
    "sk- w 20 255",
    "pplx- a 40 64",
    "gsk_ a 40 64",
    "xai- a 60 100",
    "r8_ a 37 40",
    "hf_ a 30 50",
    "pcsk_ w 60 90",
    "shpat_ h 32 32",
    "shpca_ h 32 32",
    "shppa_ h 32 32",
    "shpss_ h 32 32",
    "dop_v1_ h 64 64",
    "doo_v1_ h 64 64",
    "dor_v1_ h 64 64",
    "PMAK- w 50 70",
    "sntrys_ d 40 512",
    "sntryu_ h 64 64",
    "glsa_ w 32 64",
    "glc_ b 32 400",
    "dckr_pat_ w 20 64",
    "dckr_oat_ w 20 64",
    "lin_api_ a 32 64",
    "ntn_ a 40 60",
    "sbp_ h 40 40",
    "pscale_tkn_ d 32 64",
    "pscale_pw_ d 32 64",
    "pscale_oauth_ d 32 64",
    "hvs. w 24 255",
    "hvb. w 24 400",
    "atlasv1. w 50 90",
    "dp.pt. a 40 44",
    "dp.st. d 40 80",
    "rubygems_ h 48 48",
    "sq0atp- w 22 22",
    "sq0csp- w 43 43",
    "xkeysib- w 60 90",
    "key- h 32 32",
    "HRKU- w 30 70",
    "NRAK- a 27 27",
    "NRJS- h 19 19",
    "NRII- w 32 32",
    "CCIPAT_ w 40 80",
    "figd_ w 40 60",
    "tskey- w 20 80",
    "dt0c01. d 80 100",
    "lsv2_pt_ w 32 60",
    "lsv2_sk_ w 32 60",
    "ops_ w 250 1024",
    "sqp_ h 40 40",
    "squ_ h 40 40",
    "sqa_ h 40 40",
    "CFPAT- w 43 43",
    "phx_ a 40 60",
    "pnu_ a 36 36",
    "rdme_ a 60 80",
    "shippo_live_ h 40 40",
    "bkua_ h 40 40",
    "tfp_ w 40 70",
    "AGE-SECRET-KEY- a 50 70",
    "FLWSECK- w 30 60",
    "sk_sandbox_ a 20 100"
  };

  /** The rows by the mark that ends the prefix, and the last letter before it. */
  private static final Row[][] BY_LETTER = byLetter();

  private VendorTokens() {}

  /**
   * A form of token.
   *
   * @param prefix with its mark
   * @param rest {@code a} letters and digits, {@code w} hyphens and underscores too, {@code d} dots
   *     too, {@code h} hexadecimal digits, {@code b} base64
   */
  private record Row(String prefix, char rest, int least, int most) {}

  /** Reads a word that a hyphen, an underscore, a dot or a tilde follows. */
  static void read(Reading in, int begin, int end) {
    char[] text = in.text;
    if (text[end] == '~') {
      azure(in, end);
      return;
    }
    char last = text[end - 1];
    if (last >= 0x80) {
      return;
    }
    for (Row row : BY_LETTER[last]) {
      int from = end + 1 - row.prefix.length();
      if (from <= begin
          && Chars.stands(row.prefix, text, from, end + 1)
          && (from == 0 || !Chars.isWord(text[from - 1]))) {
        rest(in, row, from, end + 1);
      }
    }
  }

  private static void rest(Reading in, Row row, int from, int rest) {
    int at = rest;
    while (at < in.length && at - rest <= row.most && isOf(row.rest, in.text[at])) {
      at++;
    }
    while (at > rest && in.text[at - 1] == '.') {
      at--;
    }
    int count = at - rest;
    if (count >= row.least && count <= row.most && Mixture.hasDigit(in.text, rest, at)) {
      in.found(from, at, Kind.TOKEN);
    }
  }

  private static boolean isOf(char rest, char unit) {
    return switch (rest) {
      case 'a' -> Chars.isWord(unit);
      case 'h' -> Hex.digit(unit) >= 0;
      case 'w' -> Chars.isUrlBase64(unit);
      case 'd' -> Chars.isUrlBase64(unit) || unit == '.';
      default -> Chars.isBase64(unit) || unit == '=';
    };
  }

  /** A secret of Azure's directory: three characters, a digit, {@code Q~}, 31 to 34 more. */
  private static void azure(Reading in, int tilde) {
    char[] text = in.text;
    int from = tilde - 5;
    if (from < 0 || text[tilde - 1] != 'Q' || !Chars.isDigit(text[tilde - 2])) {
      return;
    }
    int at = tilde + 1;
    while (at < in.length && (Chars.isUrlBase64(text[at]) || text[at] == '.' || text[at] == '~')) {
      at++;
    }
    int count = at - tilde - 1;
    if (count >= 31 && count <= 35) {
      in.found(from, at, Kind.TOKEN);
    }
  }

  private static Row[][] byLetter() {
    Row[][] table = new Row[128][];
    Arrays.fill(table, new Row[0]);
    for (String text : ROWS) {
      int rest = text.indexOf(' ');
      int most = text.lastIndexOf(' ');
      Row row =
          new Row(
              text.substring(0, rest),
              text.charAt(rest + 1),
              Integer.parseInt(text.substring(rest + 3, most)),
              Integer.parseInt(text.substring(most + 1)));
      int letter = text.charAt(rest - 2);
      Row[] more = Arrays.copyOf(table[letter], table[letter].length + 1);
      more[table[letter].length] = row;
      table[letter] = more;
    }
    return table;
  }
}
