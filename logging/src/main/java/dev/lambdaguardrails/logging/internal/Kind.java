// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging.internal;

/** What something secret is: the word in {@code [REDACTED:word]}. */
public enum Kind {
  /** A live value of the secrets module. */
  SECRET("secret"),
  /** The value of a key that names something secret. */
  NAME("name"),
  /** A component marked as sensitive. */
  SENSITIVE("sensitive"),
  /** An access key of AWS, its id or its secret. */
  AWS_KEY("aws-key"),
  /** A signed or encrypted JSON token. */
  JWT("jwt"),
  /** A private key in PEM. */
  PRIVATE_KEY("private-key"),
  /** A bearer token. */
  BEARER("bearer"),
  /** A name and a password of HTTP. */
  BASIC("basic"),
  /** A password in a URL. */
  URL("url-password"),
  /** A token whose form says whose it is. */
  TOKEN("token"),
  /** The number of a payment card. */
  CARD("card"),
  /** The number of a bank account. */
  IBAN("iban"),
  /** An e-mail address. */
  EMAIL("email"),
  /** A telephone number; on request. */
  PHONE("phone"),
  /** A social security number of the United States; on request. */
  SSN("ssn");

  private final String word;

  Kind(String word) {
    this.word = word;
  }

  /** As a line has it. */
  public String word() {
    return word;
  }

  /** Whether its form alone says what it is, so that a line break inside it may be read over. */
  boolean isStrict() {
    return switch (this) {
      case SECRET, AWS_KEY, JWT, PRIVATE_KEY, TOKEN, CARD, IBAN -> true;
      default -> false;
    };
  }
}
