// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/** Attributes outside a tag that can be seen: what follows a quote that ends another's value. */
final class HtmlAttributes {
  /** Names of events, without their {@code on}. */
  private static final Words EVENTS =
      Words.of(
          "abort activate afterprint afterscriptexecute afterupdate animationcancel animationend"
              + " animationiteration animationstart auxclick beforeactivate beforecopy beforecut"
              + " beforedeactivate beforeinput beforepaste beforeprint beforescriptexecute"
              + " beforetoggle beforeunload begin blur bounce cancel canplay canplaythrough change"
              + " click close contextmenu copy cuechange cut dblclick drag dragend dragenter"
              + " dragexit dragleave dragover dragstart drop durationchange end ended error finish"
              + " focus focusin focusout formdata fullscreenchange hashchange input invalid keydown"
              + " keypress keyup load loadeddata loadedmetadata loadend loadstart message"
              + " mousedown mouseenter mouseleave mousemove mouseout mouseover mouseup mousewheel"
              + " pagehide pageshow paste pause play playing pointercancel pointerdown pointerenter"
              + " pointerleave pointermove pointerout pointerover pointerrawupdate pointerup"
              + " popstate progress propertychange ratechange readystatechange repeat reset resize"
              + " scroll scrollend search securitypolicyviolation seeked seeking select"
              + " selectionchange selectstart show slotchange stalled start submit suspend"
              + " timeupdate toggle touchcancel touchend touchmove touchstart transitioncancel"
              + " transitionend transitionrun transitionstart unhandledrejection unload"
              + " volumechange waiting webkitanimationend webkitanimationstart wheel");

  private HtmlAttributes() {}

  /** Whether a name is that of an event handler, known or not. */
  static boolean handler(String text, int from, int to) {
    if (to - from < 5 || !Chars.starts(text, from, "on")) {
      return false;
    }
    for (int i = from + 2; i < to; i++) {
      if (!Chars.alnum(text.charAt(i))) {
        return i - from > 6;
      }
    }
    return true;
  }

  static void read(String text, Hits hits) {
    int quote = firstQuote(text);
    for (int equals = text.indexOf('='); equals >= 0; equals = text.indexOf('=', equals + 1)) {
      int nameEnd = Chars.skipSpaceBack(text, equals) + 1;
      int name = Chars.wordStart(text, nameEnd);
      if (handler(text, name, nameEnd)
          && placed(text, name)
          && runs(text, name, nameEnd, equals, quote < name)) {
        hits.add(InjectionRule.HTML_HANDLER);
      } else if (nameEnd - name == 5 && Chars.starts(text, name, "style") && name > 0) {
        style(text, equals + 1, text.length(), false, hits);
      }
    }
  }

  private static boolean placed(String text, int name) {
    if (name == 0) {
      return true;
    }
    char before = text.charAt(name - 1);
    return Chars.space(before)
        || before == '"'
        || before == '\''
        || before == '/'
        || before == '`'
        || before == ';'
        || before == '{'
        || before == '+'
        || before < ' ';
  }

  private static boolean runs(String text, int name, int nameEnd, int equals, boolean quoted) {
    boolean known = EVENTS.find(text, name + 2, nameEnd) > 0;
    if (known && quoted) {
      return true;
    }
    int to = Math.min(text.length(), equals + 80);
    for (int i = equals + 1; i < to; i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '`' || (c == '\\' && known)) {
        return known || quoted;
      }
      if (c == '&' || c == '\n') {
        return false;
      }
    }
    return false;
  }

  private static int firstQuote(String text) {
    int i = 0;
    while (i < text.length()
        && text.charAt(i) != '"'
        && text.charAt(i) != '\''
        && text.charAt(i) != '`') {
      i++;
    }
    return i;
  }

  /**
   * What a style can run.
   *
   * @param within whether it is an attribute of a tag: then what it loads counts too, and signs
   *     that end a declaration where it should not end
   */
  static void style(String text, int from, int to, boolean within, Hits hits) {
    int end = Math.min(to, from + 2000);
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if ((c == '(' && Chars.starts(text, Chars.wordStart(text, i), "expression"))
          || (c == '-' && Chars.starts(text, i, "-moz-binding"))
          || (c == 'b'
              && (Chars.starts(text, i, "behavior:") || Chars.starts(text, i, "behaviour:")))
          || (c == '(' && ScriptUrl.starts(text, i + 1, end))
          || (within
              && (c == '{'
                  || c == '}'
                  || (c == '[' && i > from)
                  || (c == '\\' && Chars.hex(Chars.at(text, i + 1)) >= 0)
                  || (c == '(' && Chars.starts(text, i - 3, "url"))))) {
        hits.add(InjectionRule.HTML_STYLE);
        return;
      }
    }
  }
}
