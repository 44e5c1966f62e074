// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The forms that a secret value takes on its way into a text: as it is; escaped as JSON, once and
 * twice; percent-encoded, for a path and for a form; as hexadecimal digits; inside base64 of more
 * than itself, at each of the three places that it can begin, in both alphabets. Not: encrypted,
 * hashed, reversed, compressed, in another character set, or cut in pieces.
 */
final class SecretForms {
  private static final String HEX = "0123456789abcdef";

  private final List<String> forms = new ArrayList<>();

  private SecretForms() {}

  /** All forms of a value, each once. */
  static List<String> of(String value) {
    SecretForms all = new SecretForms();
    all.add(value);
    json(value, all);
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    percent(bytes, "-._~", all);
    percent(bytes, "-._*", all);
    hexadecimal(bytes, all);
    for (int before = 0; before < 3; before++) {
      base64(bytes, before, all);
    }
    return all.forms;
  }

  private void add(String form) {
    if (!forms.contains(form)) {
      forms.add(form);
    }
  }

  private static void json(String value, SecretForms all) {
    for (int kind = 0; kind < 8; kind++) {
      boolean ascii = (kind & 1) != 0;
      boolean slash = (kind & 2) != 0;
      boolean upper = (kind & 4) != 0;
      String once = json(value, ascii, slash, upper);
      all.add(once);
      all.add(json(once, ascii, slash, upper));
    }
  }

  private static String json(String value, boolean ascii, boolean slash, boolean upper) {
    StringBuilder escaped = new StringBuilder(value.length() + 16);
    for (int at = 0; at < value.length(); at++) {
      char unit = value.charAt(at);
      int letter = "\b\t\n\f\r".indexOf(unit);
      if (unit == '"' || unit == '\\' || (slash && unit == '/')) {
        escaped.append('\\').append(unit);
      } else if (letter >= 0) {
        escaped.append('\\').append("btnfr".charAt(letter));
      } else if (unit < ' ' || (ascii && unit > '~')) {
        escaped.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          escaped.append(hex(unit >> shift, upper));
        }
      } else {
        escaped.append(unit);
      }
    }
    return escaped.toString();
  }

  /**
   * Adds the value percent-encoded, in both cases of the digits.
   *
   * @param kept what stands for itself, beside letters and digits; with {@code *}, as in a form, a
   *     space is {@code +}
   */
  private static void percent(byte[] bytes, String kept, SecretForms all) {
    for (int upper = 0; upper < 2; upper++) {
      StringBuilder encoded = new StringBuilder(bytes.length * 3);
      for (byte each : bytes) {
        char unit = (char) (each & 0xFF);
        boolean letter = (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z');
        if (letter || (unit >= '0' && unit <= '9') || kept.indexOf(unit) >= 0) {
          encoded.append(unit);
        } else if (unit == ' ' && kept.indexOf('*') >= 0) {
          encoded.append('+');
        } else {
          encoded.append('%').append(hex(unit >> 4, upper == 1)).append(hex(unit, upper == 1));
        }
      }
      all.add(encoded.toString());
    }
  }

  private static void hexadecimal(byte[] bytes, SecretForms all) {
    for (int upper = 0; upper < 2; upper++) {
      StringBuilder digits = new StringBuilder(bytes.length * 2);
      for (byte each : bytes) {
        digits.append(hex(each >> 4, upper == 1)).append(hex(each, upper == 1));
      }
      all.add(digits.toString());
    }
  }

  /** Adds the digits that the value alone decides, behind so many bytes of something else. */
  private static void base64(byte[] bytes, int before, SecretForms all) {
    byte[] behind = new byte[before + bytes.length];
    System.arraycopy(bytes, 0, behind, before, bytes.length);
    String digits = Base64.getEncoder().withoutPadding().encodeToString(behind);
    int first = before == 0 ? 0 : before + 1;
    String own = digits.substring(first, behind.length * 8 / 6);
    all.add(own);
    all.add(own.replace('+', '-').replace('/', '_'));
  }

  private static char hex(int bits, boolean upper) {
    char digit = HEX.charAt(bits & 0xF);
    return upper && digit >= 'a' ? (char) (digit - 32) : digit;
  }
}
