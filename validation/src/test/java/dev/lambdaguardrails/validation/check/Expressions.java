// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.check;

/** Regular expressions with flags, as source. */
final class Expressions {
  static final String[] WRITTEN = {
    "", ".*", "[a-z]+", "[a-zA-Z0-9_]{1,3}", "(?s).+", "k|\\\\u212a", "[^-]*", "\\\\w*@?.*$", "."
  };
  static final String[] FLAGS = {
    "",
    "CASE_INSENSITIVE",
    "CASE_INSENSITIVE, UNICODE_CASE",
    "DOTALL",
    "MULTILINE, UNIX_LINES",
    "COMMENTS",
    "CANON_EQ"
  };

  private Expressions() {}

  static String attributes(String expression, String flags) {
    String listed = flags.isEmpty() ? "" : "Pattern.Flag." + flags.replace(", ", ", Pattern.Flag.");
    return "regexp = \"" + expression + "\", flags = {" + listed + "}";
  }

  static String compiled(String expression, String flags) {
    String pattern = "java.util.regex.Pattern.";
    String joined = flags.isEmpty() ? "0" : pattern + flags.replace(", ", " | " + pattern);
    return "Expression.of(\"" + expression + "\", " + joined + ")";
  }
}
