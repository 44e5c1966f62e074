// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

/**
 * Whether a key names something secret, whatever its value.
 *
 * <p>A key is compared in lower case and without what is neither letter nor digit. Long names count
 * wherever they stand ({@code dbPassword}), short ones as a whole word ({@code card_no}, {@code
 * cardNo}, not {@code discard}). A key longer than any name that a person gives counts as secret.
 */
final class SensitiveNames {
  private static final int LONGEST = 128;

  static final String[] ANYWHERE = {
    "password",
    "passwd",
    "passphrase",
    "passcode",
    "secret",
    "authorization",
    "credential",
    "cookie",
    "apikey",
    "accesskey",
    "privatekey",
    "signingkey",
    "encryptionkey",
    "sessionid",
    "creditcard",
    "cardnumber",
    "accesstoken",
    "refreshtoken",
    "idtoken",
    "securitytoken",
    "sessiontoken",
    "bearertoken",
    "authtoken"
  };

  static final String[] WORDS = {
    "auth", "card", "cards", "cvc", "cvv", "jwt", "pan", "pin", "pwd", "ssn", "token", "tokens"
  };

  private SensitiveNames() {}

  static boolean contains(String key) {
    if (key.length() > LONGEST) {
      return true;
    }
    char[] letters = new char[key.length()];
    int count = 0;
    int word = 0;
    char before = 0;
    for (int at = 0; at < key.length(); at++) {
      char unit = key.charAt(at);
      boolean upper = unit >= 'A' && unit <= 'Z';
      boolean letter = upper || (unit >= 'a' && unit <= 'z') || (unit >= '0' && unit <= '9');
      if (!letter || (upper && before >= 'a' && before <= 'z')) {
        if (isWord(letters, word, count)) {
          return true;
        }
        word = count;
      }
      if (letter) {
        letters[count++] = upper ? (char) (unit + 32) : unit;
      }
      before = unit;
    }
    return isWord(letters, word, count) || holdsName(letters, count);
  }

  private static boolean isWord(char[] letters, int from, int to) {
    for (String word : WORDS) {
      if (word.length() == to - from && stands(word, letters, from)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holdsName(char[] letters, int count) {
    for (String name : ANYWHERE) {
      for (int from = 0; from + name.length() <= count; from++) {
        if (stands(name, letters, from)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean stands(String name, char[] letters, int from) {
    for (int at = 0; at < name.length(); at++) {
      if (letters[from + at] != name.charAt(at)) {
        return false;
      }
    }
    return true;
  }
}
