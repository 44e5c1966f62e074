// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/** Sees lookups of a logging library, resolved as that would resolve those inside. One pass. */
final class LookupRecogniser {
  private static final Words KEYS =
      Words.of(
          "env sys java main ctx lower upper bundle k8s docker spring base64 date map sd web marker"
              + " event log4j jvmrunargs script dns url const xml properties file resourcebundle"
              + " urldecoder urlencoder");

  private LookupRecogniser() {}

  static void read(String text, Hits hits) {
    for (int i = text.indexOf("${"); i >= 0; i = text.indexOf("${", i + 2)) {
      int name = Chars.skipSpace(text, i + 2);
      int end = name;
      while (end < text.length() && end - name < 20 && Chars.word(text.charAt(end))) {
        end++;
      }
      char after = Chars.at(text, end);
      if (Chars.starts(text, name, "jndi") && (after == ':' || after == '$' || after == '}')) {
        hits.add(InjectionRule.JNDI_LOOKUP);
      } else if (after == ':' && nested(text, i, name, end)) {
        hits.add(InjectionRule.JNDI_NESTED);
      } else if (Chars.starts(text, name, "${") && Chars.find(text, name, name + 60, ":") > 0) {
        hits.add(InjectionRule.JNDI_NESTED);
      }
    }
    spelled(text, hits);
  }

  private static boolean nested(String text, int start, int name, int end) {
    if (end == name) {
      return Chars.at(text, end + 1) == ':' || Chars.find(text, end, end + 40, ":-") > 0;
    }
    boolean key = KEYS.find(text, name, end) > 0;
    boolean inside =
        Chars.at(text, start - 1) == '{'
            || Chars.letter(Chars.at(text, start - 1))
            || Chars.at(text, start - 1) == '}';
    int close = Chars.find(text, end, end + 80, "}");
    boolean fallback =
        Chars.find(text, end, Math.min(end + 80, close < 0 ? end + 80 : close), ":-") > 0;
    return (key && (close > 0 || inside))
        || inside
        || (fallback && Chars.find(text, end, end + 200, "${") > 0);
  }

  /** The letters of jndi, in order, between lookups that resolve to them. */
  private static void spelled(String text, Hits hits) {
    int open = text.indexOf("${");
    if (open < 0) {
      return;
    }
    int matched = 0;
    String word = "jndi:";
    for (int i = open; i < text.length() && i - open < 2000; i++) {
      char c = Chars.lower(text.charAt(i));
      char next = Chars.at(text, i + 1);
      boolean literal =
          next == '}'
              || next == '$'
              || matched == 4
              || (matched < 4 && Chars.lower(next) == word.charAt(matched + 1));
      if (matched < 5 && c == word.charAt(matched) && literal) {
        matched++;
      }
    }
    if (matched == 5 && text.indexOf("${", open + 2) > 0) {
      hits.add(InjectionRule.JNDI_LOOKUP);
    }
  }
}
