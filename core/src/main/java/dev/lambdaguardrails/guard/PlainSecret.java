// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import java.util.Locale;

/**
 * Whether a variable holds a secret as it is: by the form of its value, or by its name where the
 * value refers to nothing.
 */
final class PlainSecret {
  /** With what Lambda itself gives every function. */
  private static final String[] LAMBDAS = {
    "AWS_ACCESS_KEY_ID",
    "AWS_SECRET_ACCESS_KEY",
    "AWS_SESSION_TOKEN",
    "AWS_SECURITY_TOKEN",
    "AWS_CONTAINER_AUTHORIZATION_TOKEN"
  };

  private static final String[] VENDORS = {
    "ghp_", "gho_", "ghu_", "ghs_", "github_pat_", "glpat-", "xoxb-", "xoxp-", "xoxa-", "xapp-",
    "sk_live_", "rk_live_", "whsec_", "sk-ant-", "sk-proj-", "npm_", "AIza", "SG.", "dop_v1_",
        "hvs."
  };

  private static final String[] WORDS = {
    "PASSWORD",
    "PASSWD",
    "PASSPHRASE",
    "PWD",
    "SECRET",
    "TOKEN",
    "CREDENTIALS",
    "APIKEY",
    "API_KEY",
    "PRIVATE_KEY",
    "ACCESS_KEY",
    "SIGNING_KEY",
    "ENCRYPTION_KEY",
    "MASTER_KEY"
  };

  private static final int SHORTEST_TOKEN = 16;
  private static final int SHORTEST_NAMED = 8;

  private PlainSecret() {}

  static boolean isIn(String name, String value) {
    for (String own : LAMBDAS) {
      if (own.equals(name)) {
        return false;
      }
    }
    return hasForm(value) || (isNamed(name) && refersToNothing(value));
  }

  private static boolean hasForm(String value) {
    if (value.contains("-----BEGIN") && value.contains("PRIVATE KEY-----")) {
      return true;
    }
    for (String vendor : VENDORS) {
      if (value.startsWith(vendor) && value.length() >= vendor.length() + SHORTEST_TOKEN) {
        return true;
      }
    }
    return isAccessKey(value) || isToken(value) || hasUserInfo(value) || hasPassword(value);
  }

  private static boolean isAccessKey(String value) {
    boolean fits = value.length() == 20 && (value.startsWith("AKIA") || value.startsWith("ASIA"));
    for (int at = 4; fits && at < value.length(); at++) {
      char unit = value.charAt(at);
      fits = (unit >= 'A' && unit <= 'Z') || (unit >= '2' && unit <= '7');
    }
    return fits;
  }

  /** Three parts of base64url, the first an object of JSON. */
  private static boolean isToken(String value) {
    int first = value.indexOf('.');
    return value.startsWith("eyJ") && first > 0 && value.indexOf('.', first + 1) > first + 1;
  }

  /** A URL that holds a password. */
  private static boolean hasUserInfo(String value) {
    int scheme = value.indexOf("://");
    int at = scheme < 0 ? -1 : value.indexOf('@', scheme);
    int colon = at < 0 ? -1 : value.indexOf(':', scheme + 3);
    int slash = at < 0 ? -1 : value.indexOf('/', scheme + 3);
    return colon > 0 && colon + 1 < at && (slash < 0 || at < slash);
  }

  /** A parameter of a connection that is one. */
  private static boolean hasPassword(String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    int at = lower.indexOf("password=");
    int end = at + "password=".length();
    return at >= 0 && end < value.length() && "&;${ ".indexOf(value.charAt(end)) < 0;
  }

  private static boolean isNamed(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    for (String word : WORDS) {
      int start = upper.length() - word.length();
      if (upper.endsWith(word) && (start == 0 || upper.charAt(start - 1) == '_')) {
        return true;
      }
    }
    return false;
  }

  /** Whether a value is no name of a secret, and not empty: a name has a slash or is an ARN. */
  private static boolean refersToNothing(String value) {
    return value.length() >= SHORTEST_NAMED
        && value.indexOf('/') < 0
        && !value.startsWith("arn:")
        && !value.startsWith("ssm:")
        && !value.startsWith("$")
        && !value.startsWith("{");
  }
}
