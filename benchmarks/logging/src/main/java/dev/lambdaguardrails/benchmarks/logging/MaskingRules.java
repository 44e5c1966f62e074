// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.logging;

/**
 * Our rules as the masking decorator takes them: names of fields, and regular expressions. They
 * validate nothing, and see no live value, no escaping and no line break.
 */
final class MaskingRules {
  static final String[] NAMES = {
    "password",
    "passwd",
    "passphrase",
    "secret",
    "authorization",
    "credential",
    "cookie",
    "apiKey",
    "accessKey",
    "privateKey",
    "sessionId",
    "creditCard",
    "cardNumber",
    "accessToken",
    "refreshToken",
    "idToken",
    "auth",
    "card",
    "cvv",
    "jwt",
    "pan",
    "pin",
    "pwd",
    "ssn",
    "token"
  };

  static final String[] PATTERNS = {
    "(?i)(?:password|passwd|pwd|secret|token|api_?key|authorization)\"?\\s*[=:]\\s*\"?([^\\s\",;&]+)",
    "\\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}\\b",
    "\\bey[A-Za-z0-9_-]{12,}\\.ey[A-Za-z0-9_-]{5,}\\.[A-Za-z0-9_-]*",
    "-----BEGIN [A-Z ]*PRIVATE KEY-----[\\s\\S]+?-----END [A-Z ]*PRIVATE KEY-----",
    "(?i)bearer\\s+[A-Za-z0-9._~+/=-]{8,}",
    "(?i)basic\\s+[A-Za-z0-9+/=]{8,}",
    "://[^/\\s:@]*:([^/\\s@]+)@",
    "\\bgh[pousr]_[A-Za-z0-9]{36}\\b",
    "\\bglpat-[A-Za-z0-9_-]{20}",
    "\\bxox[abprs]-[A-Za-z0-9-]{10,}",
    "\\b[rs]k_(?:live|test)_[A-Za-z0-9]{10,}",
    "\\bAIza[A-Za-z0-9_-]{35}",
    "\\bnpm_[A-Za-z0-9]{36}\\b",
    "\\bSG\\.[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}",
    "\\bSK[0-9a-f]{32}\\b",
    "\\bsk-[A-Za-z0-9_-]{20,}",
    "\\b(?:\\d[ -]?){13,19}\\b",
    "\\b[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\\b",
    "[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}"
  };

  private MaskingRules() {}
}
