// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

import java.util.List;

/** A text for each class of injection, and for each way to write one in another form. */
final class PrimingTexts {
  static final List<String> ALL =
      List.of(
          "' OR 1=1 --",
          "1 UNION SELECT name FROM users",
          "{\"$where\": \"sleep(1)\"}",
          "<img src=x onerror=alert(1)>",
          "&#60;script&#62;alert(1)&#60;/script&#62;",
          "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e",
          "; cat /etc/passwd",
          "..%2f..%2fetc%2fpasswd",
          "http://169.254.169.254/latest/meta-data/",
          "{{7*7}}",
          "${jndi:ldap://a.example/b}",
          "*)(uid=*))(|(uid=*",
          "' or '1'='1",
          "'] | //user/*[contains(.,'a')] | a['",
          "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
          "a%0d%0aSet-Cookie: b=c",
          "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==",
          "__proto__[a]=b");

  private PrimingTexts() {}
}
