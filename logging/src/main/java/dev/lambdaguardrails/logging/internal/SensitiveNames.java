// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging.internal;

import dev.lambdaguardrails.SensitiveTypes;
import java.util.Arrays;

/**
 * Whether a key names something secret, whatever its value.
 *
 * <p>A key is compared in lower case and without what is neither letter nor digit. Long names count
 * wherever they stand ({@code dbPassword}), short ones as a whole word ({@code card_no}, {@code
 * cardNo}, not {@code discard}). A last word that says that it is only about the secret takes this
 * back ({@code token_type}, {@code secretArn}). A key longer than any name that a person gives
 * counts as secret.
 */
public final class SensitiveNames {
  static final int LONGEST = 128;

  /** Wherever they stand. */
  static final String[] ANYWHERE = {
    "password",
    "passwd",
    "passphrase",
    "passcode",
    "passwort",
    "kennwort",
    "contrasena",
    "motdepasse",
    "secret",
    "authorization",
    "credential",
    "cookie",
    "apikey",
    "accesskey",
    "accountkey",
    "privatekey",
    "signingkey",
    "encryptionkey",
    "masterkey",
    "subscriptionkey",
    "sessionid",
    "sessid",
    "creditcard",
    "cardnumber",
    "accesstoken",
    "refreshtoken",
    "idtoken",
    "securitytoken",
    "sessiontoken",
    "bearertoken",
    "authtoken",
    "amzsignature",
    "connectionstring"
  };

  /** As a whole word. */
  static final String[] WORDS = {
    "auth", "bearer", "card", "cards", "cvc", "cvv", "cvv2", "iban", "jwt", "otp", "pan", "pass",
    "pin", "pswd", "pwd", "sig", "ssn", "token", "tokens"
  };

  /** Last words of keys that are about a secret, and hold none. */
  static final String[] ABOUT = {
    "age",
    "alg",
    "algorithm",
    "arn",
    "at",
    "brand",
    "changed",
    "count",
    "created",
    "disabled",
    "enabled",
    "endpoint",
    "error",
    "exists",
    "expiration",
    "expired",
    "expires",
    "expiry",
    "field",
    "file",
    "format",
    "in",
    "invalid",
    "issuer",
    "kind",
    "len",
    "length",
    "limit",
    "limits",
    "location",
    "method",
    "missing",
    "mode",
    "name",
    "names",
    "path",
    "policy",
    "present",
    "provider",
    "required",
    "rotated",
    "rotation",
    "scheme",
    "size",
    "source",
    "state",
    "status",
    "strength",
    "ttl",
    "type",
    "updated",
    "uri",
    "url",
    "usage",
    "used",
    "valid",
    "version"
  };

  private static final String[][] BY_LETTER = byLetter();

  private SensitiveNames() {}

  /** Whether a key names something secret. */
  public static boolean contains(String key) {
    if (key.length() > LONGEST) {
      return true;
    }
    return contains(key.toCharArray(), 0, key.length(), new char[key.length()]);
  }

  /** Whether a key is the name of a sensitive component. */
  public static boolean isOf(String key, SensitiveTypes types) {
    char[] letters = new char[Math.min(key.length(), LONGEST)];
    return types.hasName(letters, plain(key.toCharArray(), 0, key.length(), letters));
  }

  /**
   * Whether a key names something secret.
   *
   * @param letters what the key is compared by goes here
   */
  static boolean contains(char[] text, int from, int to, char[] letters) {
    if (to - from > LONGEST) {
      return true;
    }
    int count = 0;
    int word = 0;
    int hit = 0;
    char before = 0;
    for (int at = from; at < to; at++) {
      char unit = text[at];
      boolean upper = unit >= 'A' && unit <= 'Z';
      boolean letter = upper || (unit >= 'a' && unit <= 'z') || (unit >= '0' && unit <= '9');
      if (!letter || (upper && before >= 'a' && before <= 'z')) {
        hit = isOne(WORDS, letters, word, count) ? count : hit;
        word = letter || count > word ? count : word;
      }
      if (letter) {
        letters[count++] = upper ? (char) (unit + 32) : unit;
      }
      before = unit;
    }
    if (word == count) {
      return hit > 0 || lastName(letters, count) > 0;
    }
    if (isOne(WORDS, letters, word, count)) {
      return true;
    }
    hit = Math.max(hit, lastName(letters, count));
    return hit > word || (hit > 0 && !isOne(ABOUT, letters, word, count));
  }

  /** Puts a key as it is compared into letters; returns how many they are. */
  static int plain(char[] text, int from, int to, char[] letters) {
    int count = 0;
    for (int at = from; at < to && count < letters.length; at++) {
      char unit = text[at];
      if (Chars.isWord(unit)) {
        letters[count++] = unit >= 'A' && unit <= 'Z' ? (char) (unit + 32) : unit;
      } else if (Chars.isLetterBeyondAscii(unit)) {
        letters[count++] = Character.toLowerCase(unit);
      }
    }
    return count;
  }

  private static boolean isOne(String[] words, char[] letters, int from, int to) {
    for (String word : words) {
      if (word.length() == to - from && stands(word, letters, from)) {
        return true;
      }
    }
    return false;
  }

  /** Where the last of the long names in a key ends; 0 if there is none. */
  private static int lastName(char[] letters, int count) {
    for (int from = count - 6; from >= 0; from--) {
      int letter = letters[from] - 'a';
      if (letter < 0) {
        continue;
      }
      for (String name : BY_LETTER[letter]) {
        if (from + name.length() <= count && stands(name, letters, from)) {
          return from + name.length();
        }
      }
    }
    return 0;
  }

  private static boolean stands(String name, char[] letters, int from) {
    for (int at = 0; at < name.length(); at++) {
      if (letters[from + at] != name.charAt(at)) {
        return false;
      }
    }
    return true;
  }

  private static String[][] byLetter() {
    String[][] table = new String[26][];
    for (int letter = 0; letter < 26; letter++) {
      int count = 0;
      String[] names = new String[ANYWHERE.length];
      for (String name : ANYWHERE) {
        if (name.charAt(0) == 'a' + letter) {
          names[count++] = name;
        }
      }
      table[letter] = Arrays.copyOf(names, count);
    }
    return table;
  }
}
