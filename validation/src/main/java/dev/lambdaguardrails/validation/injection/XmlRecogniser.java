// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/** Sees document types that declare or load entities, and inclusions. One pass. */
final class XmlRecogniser {
  private static final int WINDOW = 2000;

  private XmlRecogniser() {}

  static void read(String text, Hits hits) {
    int scanned = 0;
    for (int i = text.indexOf('<'); i >= 0; i = text.indexOf('<', i + 1)) {
      if (Chars.starts(text, i, "<!entity")
          || Chars.starts(text, i, "<!attlist")
          || Chars.starts(text, i, "<!notation")) {
        if (Chars.space(Chars.at(text, Chars.wordEnd(text, i + 2)))) {
          hits.add(InjectionRule.XML_ENTITY);
        }
      } else if (Chars.starts(text, i, "<!doctype") && i >= scanned) {
        scanned = i + WINDOW;
        doctype(text, i + 9, hits);
      } else if (Chars.starts(text, i, "<xi:include")
          || Chars.starts(text, i, "<esi:")
          || Chars.starts(text, i, "<xs:import")
          || Chars.starts(text, i, "<xsl:include")
          || Chars.starts(text, i, "<xsl:import")
          || (Chars.starts(text, i, "<xsl:value-of")
              && Chars.find(text, i, i + 80, "system-property") > 0)) {
        hits.add(InjectionRule.XML_INCLUSION);
      } else if (Chars.starts(text, i, "<![")
          && (Chars.starts(text, i + 3, "include[") || Chars.starts(text, i + 3, "%"))) {
        hits.add(InjectionRule.XML_ENTITY);
      } else if (Chars.starts(text, i, "<?xml-stylesheet")
          && Chars.find(text, i, i + 200, "href=\"http")
                  + Chars.find(text, i, i + 200, "javascript:")
              > -2) {
        hits.add(InjectionRule.XML_INCLUSION);
      } else if (Chars.starts(text, i, "<![cdata[")
          && (Chars.starts(text, i + 9, "<script")
              || Chars.starts(text, i + 9, "' or")
              || Chars.starts(text, i + 9, "\" or"))) {
        hits.add(InjectionRule.XML_INCLUSION);
      }
    }
  }

  private static void doctype(String text, int from, Hits hits) {
    int name = Chars.skipSpace(text, from);
    int end = Chars.wordEnd(text, name);
    int next = Chars.skipSpace(text, end);
    boolean html =
        ((Chars.starts(text, name, "html") && end - name == 4) || Chars.starts(text, name, "svg"))
            && !Chars.starts(text, Chars.skipSpace(text, next + 6) + 1, "file:");
    int limit = Math.min(text.length(), from + WINDOW);
    int close = Chars.find(text, next, limit, ">");
    int subset = Chars.find(text, next, limit, "[");
    boolean inner = subset > 0 && (close < 0 || subset < close);
    boolean loads =
        Chars.starts(text, next, "system")
            || (Chars.starts(text, next, "public")
                && !Chars.starts(text, Chars.skipSpace(text, next + 6) + 1, "-//w3c"));
    if (inner || (loads && !html)) {
      hits.add(InjectionRule.XML_ENTITY);
    }
  }
}
