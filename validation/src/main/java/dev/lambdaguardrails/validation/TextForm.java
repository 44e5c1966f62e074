// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import java.util.Base64;

/** What the text of a scalar must look like before databind, which is laxer, reads it. */
enum TextForm {
  /** Any text. */
  ANY {
    @Override
    boolean admits(String text) {
      return true;
    }
  },
  /** A text without white space around it. */
  TRIMMED {
    @Override
    boolean admits(String text) {
      return text.equals(text.strip());
    }
  },
  /** A date or time, and not a count of seconds, which databind would also read. */
  TEMPORAL {
    @Override
    boolean admits(String text) {
      return TRIMMED.admits(text) && !isNumber(text);
    }
  },
  /** A time without a date, which databind would cut off. */
  TIME {
    @Override
    boolean admits(String text) {
      return TRIMMED.admits(text) && text.indexOf('T') < 0;
    }
  },
  /** Base64 with its padding. */
  BASE64 {
    @Override
    boolean admits(String text) {
      return text.length() % 4 == 0 && decodes(text);
    }
  },
  /** The 36 characters of a UUID; base64 has 24. */
  UUID {
    @Override
    boolean admits(String text) {
      return text.length() == 36;
    }
  };

  abstract boolean admits(String text);

  private static boolean decodes(String text) {
    try {
      Base64.getDecoder().decode(text);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isNumber(String text) {
    int at = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    while (at < text.length() && "0123456789.".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at == text.length();
  }
}
