// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/**
 * Sees markup that runs code: elements, attributes, and what follows the end of an attribute. One
 * pass over the text; a tag is read to its end, and the text inside it once more for tags of its
 * own. Not thread-safe.
 */
final class HtmlRecogniser {
  private static final int RUNS = 1;
  private static final int LOADS = 2;
  private static final int CLOSES = 3;

  /** What a reader types into, or sends by: a form that is not the page's. */
  private static final int CONTROLS = 4;

  /**
   * Elements that run code; that load it by an attribute; whose end tag ends raw text; controls.
   */
  private static final Words ELEMENTS =
      Words.of(
          "script iframe object embed applet frameset frame isindex bgsound vmlframe handler style"
              + " foreignobject animate animatetransform animatemotion set portal xss ilayer layer"
              + " importimplementation blink svg math keygen marquee listing namespace",
          "meta link base form xml import use image button isindex html body stylesheet",
          "textarea title noscript xmp noembed noframes template plaintext",
          "input select");

  private static final Words LOADING =
      Words.of(
          "http-equiv rel action src charset namespace dirname implementation",
          "srcdoc formaction attributename datasrc dataformatas",
          "href to from values",
          "xlink:href");

  private final String text;
  private final Hits hits;
  private int at;
  private boolean noSingle;
  private boolean noDouble;

  private HtmlRecogniser(String text, Hits hits) {
    this.text = text;
    this.hits = hits;
  }

  /** Whether this is the name of an element that runs, loads or ends code. */
  static boolean element(String text, int from, int to) {
    return ELEMENTS.find(text, from, to) > 0;
  }

  static void read(String text, Hits hits) {
    new HtmlRecogniser(text, hits).read();
    if (text.indexOf('+') >= 0 && Chars.find(text, 0, 400, "+adw-") >= 0) {
      hits.add(InjectionRule.HTML_ELEMENT);
    }
    HtmlAttributes.read(text, hits);
  }

  private void read() {
    int open = text.indexOf('<');
    while (open >= 0) {
      tag(open);
      open = text.indexOf('<', open + 1);
    }
  }

  private void tag(int open) {
    int name = open + 1;
    char c = Chars.at(text, name);
    if (c == '!') {
      section(open);
      return;
    }
    if (c == '?') {
      if (Chars.starts(text, name, "?import") || Chars.starts(text, name, "?xml-stylesheet")) {
        hits.add(InjectionRule.HTML_ELEMENT);
      }
      return;
    }
    boolean close = c == '/';
    if (close) {
      name++;
    }
    if (Chars.space(Chars.at(text, name))) {
      int word = Chars.skipSpace(text, name);
      if (!Chars.starts(text, word, "script") || Chars.find(text, word, word + 200, ">") < 0) {
        return;
      }
      name = word;
    }
    int end = nameEnd(name);
    if (end == name && !close) {
      return;
    }
    int local = end;
    while (local > name && text.charAt(local - 1) != ':') {
      local--;
    }
    int element = ELEMENTS.find(text, local, end);
    if (close) {
      if ((element == RUNS && Chars.starts(text, name, "s")) || element == CLOSES) {
        hits.add(InjectionRule.HTML_ELEMENT);
      }
    } else if (element == RUNS && ended(end) && !drawing(name, end)) {
      hits.add(InjectionRule.HTML_ELEMENT);
    }
    if (end > name) {
      hits.add(InjectionRule.HTML_TAG);
    }
    attributes(end, element);
  }

  /** A drawing or formula without anything said about it. */
  private boolean drawing(int name, int end) {
    return (Chars.starts(text, name, "svg") || Chars.starts(text, name, "math"))
        && (Chars.at(text, end) == '>' || Chars.at(text, end) == 0);
  }

  private int nameEnd(int from) {
    int i = from;
    while (i < text.length() && i - from < 64) {
      char c = text.charAt(i);
      if (!Chars.word(c) && c != ':' && c != '-' && c != '.') {
        break;
      }
      i++;
    }
    return i;
  }

  /** Whether a tag's name ends here as HTML ends one. */
  private boolean ended(int end) {
    char c = Chars.at(text, end);
    return c == 0
        || c == '>'
        || c == '/'
        || c == '<'
        || c == '"'
        || c == '\''
        || c == '`'
        || Chars.space(c)
        || c == '+'
        || c == '%'
        || c == '\\'
        || c == '='
        || c < ' '
        || c == '?'
        || c == '&'
        || c > 0x7f;
  }

  /** A section that may hide markup from a filter, a comment with a condition. */
  private void section(int open) {
    if (Chars.starts(text, open, "<!--[if")) {
      hits.add(InjectionRule.HTML_ELEMENT);
    } else if (Chars.starts(text, open, "<![cdata[")) {
      int end = Chars.find(text, open, open + 400, "script");
      if (end >= 0 || Chars.starts(text, open + 9, "<]]>")) {
        hits.add(InjectionRule.XML_INCLUSION);
      }
    }
  }

  private void attributes(int from, int element) {
    at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '>' || c == '<') {
        return;
      }
      if (Chars.space(c) || c == '/' || c == '"' || c == '\'' || c < ' ' || c == '`') {
        at++;
      } else {
        attribute(element);
      }
    }
  }

  private void attribute(int element) {
    int name = at;
    while (at < text.length() && !endsName(text.charAt(at))) {
      at++;
    }
    int nameEnd = at;
    if (at == name) {
      at++;
      return;
    }
    int equals = Chars.skipSpace(text, at);
    if (element == CONTROLS) {
      hits.add(InjectionRule.HTML_ELEMENT);
    }
    if (Chars.starts(text, name, "ng-") && nameEnd - name > 4) {
      hits.add(InjectionRule.HTML_HANDLER);
    }
    if (Chars.at(text, equals) != '=') {
      return;
    }
    at = Chars.skipSpace(text, equals + 1);
    int value = at;
    int end = valueEnd();
    if (HtmlAttributes.handler(text, name, nameEnd)) {
      hits.add(InjectionRule.HTML_HANDLER);
    }
    int loading = LOADING.find(text, name, nameEnd);
    if ((loading == 2 && end > value)
        || (loading == 1 && element == LOADS)
        || (loading == 4 && loaded(value, end))
        || (loading == 3 && element == LOADS && end > value && loaded(value, end))) {
      hits.add(InjectionRule.HTML_ELEMENT);
    }
    if (unended(value) && REFERENCES.find(text, name, nameEnd) > 0 && remote(value + 1)) {
      hits.add(InjectionRule.HTML_ELEMENT);
    }
    if (ScriptUrl.starts(text, value, end)) {
      hits.add(InjectionRule.HTML_SCRIPT_URL);
    }
    if (Chars.starts(text, name, "style") && nameEnd - name == 5) {
      HtmlAttributes.style(text, value, end, true, hits);
    }
  }

  /** Attributes by which a page loads or sends something. */
  private static final Words REFERENCES = Words.of("src action formaction background poster data");

  /** Whether a quoted value does not end: the rest of the page becomes a part of it. */
  private boolean unended(int value) {
    char quote = Chars.at(text, value);
    return (quote == '"' && noDouble) || (quote == '\'' && noSingle);
  }

  private boolean remote(int from) {
    return Chars.starts(text, from, "//")
        || Chars.starts(text, from, "http://")
        || Chars.starts(text, from, "https://");
  }

  /** Whether a reference leads to another document, not to a place in this one. */
  private boolean loaded(int value, int end) {
    return end - value > 1 && text.charAt(value) != '#';
  }

  private static boolean endsName(char c) {
    return c == '=' || c == '>' || c == '<' || c == '/' || Chars.space(c) || c == '"' || c == '\'';
  }

  /** Moves behind the attribute's value; where the value itself ends. */
  private int valueEnd() {
    char quote = Chars.at(text, at);
    if (quote == '"' || quote == '\'') {
      int close = close(quote);
      if (close >= 0) {
        at = close + 1;
        return close;
      }
      at++;
    }
    while (at < text.length()
        && text.charAt(at) != '>'
        && text.charAt(at) != '<'
        && !Chars.space(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Where the quoted value that starts here is closed; that there is none is found out once. */
  private int close(char quote) {
    if (quote == '"' ? noDouble : noSingle) {
      return -1;
    }
    int close = text.indexOf(quote, at + 1);
    if (close < 0) {
      noDouble |= quote == '"';
      noSingle |= quote == '\'';
    }
    return close;
  }
}
