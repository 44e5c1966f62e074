// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.redaction;

/** What looks like a secret, and is none. */
final class LookAlikes {
  private LookAlikes() {}

  static String draw(Draw draw) {
    return switch (draw.below(48)) {
      case 0 -> draw.uuid();
      case 1 -> draw.text(Draw.HEX, 64);
      case 2 -> draw.text(Draw.HEX, 40);
      case 3 -> draw.text(Draw.HEX, 7);
      case 4 -> draw.text(Draw.HEX, 32);
      case 5 -> "sha256:" + draw.text(Draw.HEX, 64);
      case 6 -> "sha512-" + draw.base64(64);
      case 7 -> draw.notLuhn("4", 16);
      case 8 -> "ORD-" + draw.text(Draw.DIGITS, 10);
      case 9 -> "order " + draw.notLuhn("5" + (1 + draw.below(5)), 16);
      case 10 -> Draw.grouped(draw.notLuhn("4", 16), draw.of(" ", "-"));
      case 11 -> "17" + draw.text(Draw.DIGITS, 11);
      case 12 -> "17" + draw.text(Draw.DIGITS, 17);
      case 13 -> "2026-11-2" + draw.below(9) + "T12:30:4" + draw.below(9) + ".123Z";
      case 14 -> "2026112" + draw.text(Draw.DIGITS, 10);
      case 15 -> "+1-555-" + draw.text(Draw.DIGITS, 3) + '-' + draw.text(Draw.DIGITS, 4);
      case 16 ->
          draw.text(Draw.DIGITS, 3)
              + '-'
              + draw.text(Draw.DIGITS, 2)
              + '-'
              + draw.text(Draw.DIGITS, 4);
      case 17 -> Draw.base64(draw.words(6));
      case 18 -> Draw.url64("{\"page\":" + draw.below(99) + ",\"sort\":\"name\"}");
      case 19 -> draw.base64(32);
      case 20 -> arn(draw);
      case 21 ->
          "arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/db-" + draw.text(Draw.WORD, 6);
      case 22 -> "1." + draw.below(20) + '.' + draw.below(99) + "-SNAPSHOT";
      case 23 -> "logback-classic-1.5." + draw.below(40) + ".jar";
      case 24 -> "10." + draw.below(255) + '.' + draw.below(255) + '.' + draw.below(255) + ":8443";
      case 25 -> "2001:db8:85a3:0:0:8a2e:370:" + draw.text(Draw.HEX, 4);
      case 26 -> "https://shop.example.com:8443/orders/" + draw.uuid() + "?page=2&sort=asc";
      case 27 -> "com.acme.orders.PlaceOrder$Handler@" + draw.text(Draw.HEX, 8);
      case 28 -> "1-" + draw.text(Draw.HEX, 8) + '-' + draw.text(Draw.HEX, 24);
      case 29 -> "order_id=" + draw.text(Draw.DIGITS, 12);
      case 30 -> "token_type=bearer_v2";
      case 31 -> "max_tokens=" + draw.below(4096);
      case 32 -> "tokens: " + draw.below(4096);
      case 33 -> "token expired " + draw.below(60) + "s ago";
      case 34 -> "password must not be empty";
      case 35 -> "Basic authentication required";
      case 36 -> "Bearer authentication failed";
      case 37 -> "icon@2x.png";
      case 38 -> "git@github.com:acme/shop.git";
      case 39 -> "lodash@4.17." + draw.below(30);
      case 40 -> "author=" + draw.text(Draw.LOWER, 8);
      case 41 -> "AROA" + draw.text(Draw.UPPER + "234567", 17);
      case 42 -> "-----BEGIN CERTIFICATE-----";
      case 43 -> "DE00" + draw.text(Draw.DIGITS, 18);
      case 44 -> "i-0" + draw.text(Draw.HEX, 16);
      case 45 -> "secretArn: arn:aws:secretsmanager:eu-west-1:1:secret:x";
      case 46 -> "monkey=" + draw.text(Draw.LOWER, 10);
      default ->
          "pinned=true, cardinality=" + draw.below(100) + ", discard=" + draw.text(Draw.HEX, 6);
    };
  }

  private static String arn(Draw draw) {
    return "arn:aws:lambda:eu-west-1:"
        + draw.text(Draw.DIGITS, 12)
        + ":function:orders-"
        + draw.text(Draw.LOWER, 6);
  }
}
