// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.redaction;

import java.util.List;

/**
 * Something secret in the form that it is known by.
 *
 * @param text what is written, context and all
 * @param secret what of it may not survive
 * @param splits whether it is known by itself, also where a line break stands in the secret
 */
record Planted(String text, String secret, boolean splits) {

  /** One that needs no context. */
  static Planted bare(String secret) {
    return new Planted(secret, secret, true);
  }

  /** One that a pattern knows. */
  static Planted pattern(Draw draw) {
    return switch (draw.below(26)) {
      case 0 -> bare(draw.of("AKIA", "ASIA") + draw.text(Draw.UPPER + "234567", 16));
      case 1 -> {
        String key = draw.text(Draw.WORD + "/+", 38) + "a1";
        yield new Planted(draw.of("aws key ", "the AWS secret is ") + key, key, false);
      }
      case 2, 3 -> bare(jwt(draw));
      case 4 -> pem(draw);
      case 5 -> {
        String token = draw.text(Draw.WORD + "-._~", 24) + draw.text(Draw.DIGITS, 2);
        yield new Planted(draw.of("Bearer ", "bearer ", "sent Bearer ") + token, token, false);
      }
      case 6 -> {
        String pair = Draw.base64(draw.text(Draw.LOWER, 5) + ':' + draw.password());
        yield new Planted("Basic " + pair, pair, false);
      }
      case 7, 8 -> {
        String password = draw.text(Draw.WORD, 12);
        yield new Planted(
            draw.of("postgres", "https", "amqp", "redis", "mongodb+srv", "jdbc:mysql")
                + "://"
                + draw.of("app", "root", "")
                + ':'
                + password
                + "@db.example.com:5432/x",
            password,
            false);
      }
      case 9, 10, 11, 12 -> bare(vendor(draw));
      case 13, 14, 15 -> bare(card(draw, ""));
      case 16 -> bare(card(draw, " "));
      case 17 -> bare(card(draw, "-"));
      case 18 -> bare(draw.iban());
      case 19 -> bare(Draw.grouped(draw.iban(), " "));
      case 20, 21, 22 -> {
        String email = draw.email();
        yield new Planted(email, email, false);
      }
      case 23 -> {
        String key = draw.text(Draw.HEX, 32);
        yield new Planted("X-Api-Key: " + key, key, false);
      }
      case 24 -> {
        String path = "T" + draw.text(Draw.UPPER, 8) + "/B" + draw.text(Draw.UPPER, 8) + '/';
        String token = draw.text(Draw.WORD, 24);
        yield new Planted("https://hooks.slack.com/services/" + path + token, token, false);
      }
      default -> named(draw);
    };
  }

  /** One that its name knows. */
  static Planted named(Draw draw) {
    String value = draw.text(Draw.WORD + "!$*+-_.", 11) + draw.text(Draw.DIGITS, 1);
    String name =
        draw.of(
            "password",
            "db_password",
            "apiKey",
            "clientSecret",
            "access_token",
            "pwd",
            "passwd",
            "secret",
            "X-Api-Key",
            "refreshToken",
            "privateKey",
            "DB_PASSWORD",
            "auth_token");
    String text =
        switch (draw.below(14)) {
          case 0 -> name + '=' + value;
          case 1 -> name + ": " + value;
          case 2 -> "{\"user\":\"u\",\"" + name + "\":\"" + value + "\",\"n\":1}";
          case 3 -> "{'" + name + "': '" + value + "'}";
          case 4 -> "{user=u, " + name + '=' + value + ", n=1}";
          case 5 -> "Login[user=u, " + name + '=' + value + ", n=1]";
          case 6 -> "/path?x=1&" + name + '=' + value + "&y=2";
          case 7 -> name + " = " + value;
          case 8 -> name + " => " + value;
          case 9 -> "--" + name + ' ' + value;
          case 10 -> "Server=db;" + name + '=' + value + ";Timeout=3";
          case 11 -> '<' + name + '>' + value + "</" + name + '>';
          case 12 -> "Authorization: " + draw.of("Bearer ", "Token ", "") + value;
          default -> "Cookie: theme=dark; sid=" + value + "; lang=en";
        };
    return new Planted(text, value, false);
  }

  private static String jwt(Draw draw) {
    String header =
        Draw.url64("{\"alg\":\"" + draw.of("HS256", "RS256", "ES256") + "\",\"typ\":\"JWT\"}");
    String claims =
        Draw.url64("{\"sub\":\"" + draw.text(Draw.DIGITS, 8) + "\",\"iat\":1700000000}");
    return header + '.' + claims + '.' + draw.text(Draw.WORD + "-_", 43);
  }

  private static Planted pem(Draw draw) {
    String label =
        draw.of("RSA PRIVATE KEY", "PRIVATE KEY", "EC PRIVATE KEY", "OPENSSH PRIVATE KEY");
    String body = draw.base64(48);
    return new Planted(
        "-----BEGIN "
            + label
            + "-----\n"
            + body
            + '\n'
            + draw.base64(30)
            + "\n-----END "
            + label
            + "-----",
        body,
        false);
  }

  private static String vendor(Draw draw) {
    return switch (draw.below(14)) {
      case 0 -> "ghp_" + draw.text(Draw.WORD, 35) + '7';
      case 1 -> "github_pat_" + draw.text(Draw.WORD, 22) + '_' + draw.text(Draw.WORD, 58) + '1';
      case 2 -> "glpat-" + draw.text(Draw.WORD + "-_", 19) + '4';
      case 3 -> "xoxb-" + draw.text(Draw.DIGITS, 11) + '-' + draw.text(Draw.WORD, 24);
      case 4 -> draw.of("sk_live_", "rk_live_", "sk_test_") + draw.text(Draw.WORD, 23) + '2';
      case 5 -> "AIza" + draw.text(Draw.WORD + "-_", 34) + '5';
      case 6 -> "npm_" + draw.text(Draw.WORD, 35) + '6';
      case 7 -> "pypi-AgEIcHlwaS5vcmc" + draw.text(Draw.WORD + "-_", 60);
      case 8 -> "SG." + draw.text(Draw.WORD, 22) + '.' + draw.text(Draw.WORD, 43);
      case 9 -> "SK" + draw.text(Draw.HEX, 32);
      case 10 -> "sk-proj-" + draw.text(Draw.WORD, 47) + '9';
      case 11 -> "hvs." + draw.text(Draw.WORD, 90);
      case 12 -> draw.text(Draw.WORD, 3) + "8Q~" + draw.text(Draw.WORD + "_-", 34);
      default -> "dop_v1_" + draw.text(Draw.HEX, 64);
    };
  }

  private static String card(Draw draw, String separator) {
    String card =
        switch (draw.below(6)) {
          case 0, 1 -> draw.luhn("4", 16);
          case 2 -> draw.luhn("5" + (1 + draw.below(5)), 16);
          case 3 -> draw.luhn("34", 15);
          case 4 -> draw.luhn("6011", 16);
          default -> draw.luhn("2" + (300 + draw.below(300)), 16);
        };
    if (card.length() == 15 && !separator.isEmpty()) {
      return card.substring(0, 4)
          + separator
          + card.substring(4, 10)
          + separator
          + card.substring(10);
    }
    return Draw.grouped(card, separator);
  }

  /** Live values: what is registered, and what of it may not survive. */
  static List<String> live(Draw draw) {
    return switch (draw.below(6)) {
      case 0, 1 -> {
        String password = draw.password();
        yield List.of(password, password);
      }
      case 2 -> {
        String key = draw.base64(24);
        yield List.of(key, key);
      }
      case 3 -> {
        String key = draw.text(Draw.HEX, 40);
        yield List.of(key, key);
      }
      case 4 -> {
        String phrase = draw.words(3) + " \"é\"\\" + draw.text(Draw.WORD, 6);
        yield List.of(phrase, phrase);
      }
      default -> {
        String password = draw.text(Draw.WORD + "-_", 14);
        yield List.of(
            "{\"username\":\"app_user\",\"password\":\""
                + password
                + "\",\"host\":\"db.cluster.example.com\",\"port\":5432,\"dbname\":\"warehouse\"}",
            password);
      }
    };
  }
}
