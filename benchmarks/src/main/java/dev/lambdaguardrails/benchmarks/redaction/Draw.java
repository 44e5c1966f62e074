// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.redaction;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/** Draws of one seeded generator. */
final class Draw {
  static final String DIGITS = "0123456789";
  static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
  static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  static final String WORD = DIGITS + LOWER + UPPER;
  static final String HEX = "0123456789abcdef";

  private static final List<String> NAMES =
      List.of("jane", "omar", "li.wei", "maria-luz", "dev+alerts", "k.o.brien", "a_b", "søren");
  private static final List<String> HOSTS =
      List.of("example.com", "shop.example.org", "mail.acme.co.uk", "acme.io", "xn--bcher-kva.de");
  private static final List<String> WORDS =
      List.of(
          "order",
          "placed",
          "for",
          "tenant",
          "invoice",
          "queue",
          "retry",
          "after",
          "shipment",
          "stock",
          "of",
          "item",
          "was",
          "moved",
          "to",
          "warehouse",
          "by",
          "worker",
          "cache",
          "miss");

  private final Random random;

  Draw(long seed) {
    random = new Random(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T of(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  String of(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  String text(String alphabet, int length) {
    StringBuilder text = new StringBuilder(length);
    for (int at = 0; at < length; at++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  String words(int count) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < count; at++) {
      text.append(at == 0 ? "" : " ").append(of(WORDS));
    }
    return text.toString();
  }

  String uuid() {
    return text(HEX, 8)
        + '-'
        + text(HEX, 4)
        + "-4"
        + text(HEX, 3)
        + "-a"
        + text(HEX, 3)
        + '-'
        + text(HEX, 12);
  }

  String email() {
    return of(NAMES) + below(1000) + '@' + of(HOSTS);
  }

  String base64(int bytes) {
    byte[] drawn = new byte[bytes];
    random.nextBytes(drawn);
    return Base64.getEncoder().encodeToString(drawn);
  }

  static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  static String url64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A password: always a letter and a digit, and a mark in most. */
  String password() {
    return text(LOWER, 2) + text(WORD + "!#$%*+-_.~^?", 6 + below(14)) + text(DIGITS, 1);
  }

  /** Digits that end in Luhn's check digit. */
  String luhn(String prefix, int length) {
    String body = prefix + text(DIGITS, length - 1 - prefix.length());
    int sum = 0;
    for (int at = 0; at < body.length(); at++) {
      int digit = body.charAt(body.length() - 1 - at) - '0';
      int weighed = at % 2 == 0 ? digit * 2 : digit;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return body + (10 - sum % 10) % 10;
  }

  /** The same digits with a wrong check digit. */
  String notLuhn(String prefix, int length) {
    String right = luhn(prefix, length);
    int last = right.charAt(length - 1) - '0';
    return right.substring(0, length - 1) + (last + 1 + below(9)) % 10;
  }

  String iban() {
    return switch (below(6)) {
      case 0 -> iban("DE", text(DIGITS, 18));
      case 1 -> iban("FR", text(DIGITS, 10) + text(DIGITS + UPPER, 11) + text(DIGITS, 2));
      case 2 -> iban("GB", text(UPPER, 4) + text(DIGITS, 14));
      case 3 -> iban("NL", text(UPPER, 4) + text(DIGITS, 10));
      case 4 -> iban("ES", text(DIGITS, 20));
      default -> iban("NO", text(DIGITS, 11));
    };
  }

  private static String iban(String country, String account) {
    int check = 98 - remainder(account + country + "00");
    return country + (check < 10 ? "0" : "") + check + account;
  }

  static int remainder(String text) {
    int remainder = 0;
    for (int at = 0; at < text.length(); at++) {
      int value = Character.digit(text.charAt(at), 36);
      remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
    }
    return remainder;
  }

  static String grouped(String text, String separator) {
    StringBuilder grouped = new StringBuilder();
    for (int at = 0; at < text.length(); at++) {
      grouped.append(at > 0 && at % 4 == 0 ? separator : "").append(text.charAt(at));
    }
    return grouped.toString();
  }
}
