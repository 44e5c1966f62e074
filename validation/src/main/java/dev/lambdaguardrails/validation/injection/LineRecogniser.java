// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/**
 * Sees line breaks that start a header, a response or a command of a mail server. In a value as it
 * came, where a line break is ordinary, only names of headers count; an encoded one says more.
 */
final class LineRecogniser {
  private static final int KNOWN = 1;
  private static final int MAIL = 2;

  private static final Words HEADERS =
      Words.of(
          "content-length content-type set-cookie location refresh transfer-encoding bcc cc"
              + " content-disposition x-forwarded-for x-forwarded-host x-xss-protection"
              + " access-control-allow-origin mime-version reply-to set-cookie2 remote-addr"
              + " content-security-policy link host referer user-agent cookie authorization"
              + " connection content-location link_ return-path x-injected content-encoding",
          "to from subject date sender");

  private static final Words COMMANDS =
      Words.of(
          "rcpt ehlo helo starttls quit rset vrfy expn mail data auth login select_ fetch examine"
              + " logout noop apop retr dele stat list user pass uid append lsub authenticate"
              + " capability subscribe expunge copy top etrn turn flushall config slaveof");

  /** Commands of a mailbox, which a tag comes before. */
  private static final Words MAILBOX =
      Words.of(
          "append authenticate login logout select examine fetch store status list lsub create"
              + " delete rename copy capability noop search subscribe expunge");

  private LineRecogniser() {}

  /** The tag of a command of a mailbox: a letter or few, and digits. */
  private static boolean tag(String text, int start, int end) {
    return end - start > 1
        && end - start < 6
        && Chars.letter(text.charAt(start))
        && Chars.digit(text.charAt(end - 1))
        && Chars.at(text, end) == ' ';
  }

  static void read(String text, Hits hits) {
    int last = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' || c == 0x560a || c == 0x560d) {
        line(text, i, last, hits);
        last = i;
      }
    }
  }

  private static void line(String text, int at, int last, Hits hits) {
    int start = at;
    int breaks = 0;
    while (start < text.length()
        && (text.charAt(start) <= ' '
            || text.charAt(start) == 0x560a
            || text.charAt(start) == 0x560d)) {
      breaks += text.charAt(start) == ' ' || text.charAt(start) == '\t' ? 0 : 1;
      if (start - at > 32) {
        return;
      }
      start++;
    }
    int end = start;
    while (end < text.length()
        && end - start < 40
        && (Chars.alnum(text.charAt(end)) || text.charAt(end) == '-' || text.charAt(end) == '_')) {
      end++;
    }
    int kind = Chars.starts(text, start, "x-") ? KNOWN : HEADERS.find(text, start, end);
    int colon = end;
    while (Chars.at(text, colon) == '\r' || (Chars.at(text, colon) == ' ' && colon - end < 3)) {
      colon++;
    }
    boolean header =
        end > start && Chars.at(text, colon) == ':' && Chars.at(text, colon + 1) != '/';
    boolean returns = text.charAt(at) != '\n';
    if (hits.raw() && (last > 0 || Chars.starts(text, 0, "--"))) {
      return;
    }
    if ((header && (kind == KNOWN || (kind == MAIL && returns && last == 0 && at < 80)))
        || request(text, at, start, end)
        || Chars.starts(text, start, "http/1.")
        || Chars.starts(text, start, "http/2")) {
      hits.add(InjectionRule.LINE_HEADER);
    } else if (forged(text, start, end) || (returns && last == 0 && pair(text, start, end))) {
      hits.add(InjectionRule.LINE_ENCODED);
    } else if (hits.raw()) {
      int command = COMMANDS.find(text, start, end);
      if (command == 0 && at < 3 && tag(text, start, end)) {
        int word = Chars.skipSpace(text, end);
        word = Chars.starts(text, word, "uid ") ? word + 4 : word;
        if (MAILBOX.find(text, word, Chars.wordEnd(text, word)) > 0) {
          hits.add(InjectionRule.LINE_HEADER);
          return;
        }
      }
      if (returns
          && command > 0
          && (at < 3 || last == 0)
          && text.length() < 200
          && command(text, start, end)) {
        hits.add(InjectionRule.LINE_HEADER);
      }
    } else if (header) {
      hits.add(InjectionRule.LINE_HEADER);
    } else if (hits.percent() && (returns || entry(text, start) || single(text, at, start))) {
      hits.add(InjectionRule.LINE_ENCODED);
    } else if ((breaks > 1 && (Chars.at(text, start) == '<' || (start == text.length() && at < 2)))
        || (start >= text.length() && at == 0)
        || (COMMANDS.find(text, start, end) > 0 && returns)) {
      hits.add(InjectionRule.LINE_ENCODED);
    }
  }

  /** A last line that looks like one of a log. */
  private static boolean forged(String text, int start, int end) {
    return (level(text, start, end) || entry(text, start)) && text.indexOf('\n', start) < 0;
  }

  /** A name and an equals sign, in the last line of a short text. */
  private static boolean pair(String text, int start, int end) {
    return Chars.at(text, end) == '='
        && end > start
        && text.indexOf('\n', start) < 0
        && text.length() < 60;
  }

  /** The first line of a request, behind a value that is one word. */
  private static boolean request(String text, int at, int start, int end) {
    boolean method =
        text.startsWith("GET", start)
            || text.startsWith("POST", start)
            || text.startsWith("PUT", start)
            || text.startsWith("DELETE", start)
            || text.startsWith("HEAD", start);
    return method
        && Chars.at(text, end) == ' '
        && text.lastIndexOf(' ', at) < 0
        && (Chars.at(text, end + 1) == '/' || Chars.starts(text, end + 1, "http"))
        && Chars.find(text, end, end + 200, " http/") > 0;
  }

  /** One encoded break, in a value that is one word on both sides. */
  private static boolean single(String text, int at, int start) {
    for (int i = 0; i < Math.min(text.length(), 64); i++) {
      char c = text.charAt(i);
      if (c != '\n' && !Chars.word(c) && c != '-' && c != '/') {
        return false;
      }
    }
    return at > 0
        && start < text.length()
        && text.length() < 64
        && text.indexOf(' ') < 0
        && text.indexOf('\n', start) < 0
        && text.charAt(at - 1) != ','
        && Chars.alnum(text.charAt(at - 1));
  }

  /** The time, address or level in brackets that begins a line of a log, behind one word. */
  private static boolean entry(String text, int start) {
    int word = 0;
    while (word < text.length() && text.charAt(word) > ' ') {
      word++;
    }
    if (word + 3 < start || word > 60) {
      return false;
    }
    boolean date =
        Chars.digit(Chars.at(text, start))
            && Chars.at(text, start + 4) == '-'
            && Chars.digit(Chars.at(text, start + 5))
            && Chars.at(text, start + 7) == '-'
            && Chars.find(text, start + 8, start + 20, ":") > 0;
    int level = start + 1;
    boolean bracket =
        Chars.at(text, start) == '['
            && (text.startsWith("INFO]", level)
                || text.startsWith("WARN", level)
                || text.startsWith("ERROR]", level)
                || text.startsWith("DEBUG]", level));
    int address = start;
    while (Chars.digit(Chars.at(text, address)) || Chars.at(text, address) == '.') {
      address++;
    }
    return date || bracket || (address > start + 6 && Chars.starts(text, address, " - "));
  }

  /** The level of a log line, in capitals. */
  private static boolean level(String text, int start, int end) {
    return Chars.at(text, end) == ' '
        && (text.startsWith("INFO", start)
            || text.startsWith("WARN", start)
            || text.startsWith("ERROR", start)
            || text.startsWith("DEBUG", start));
  }

  /** A command of a mail or cache protocol, with what such a command is given. */
  private static boolean command(String text, int start, int end) {
    int argument = Chars.skipSpace(text, end);
    char c = Chars.at(text, argument);
    boolean last = argument >= text.length();
    return last
        || start < 3
        || Chars.digit(c)
        || Chars.starts(text, argument, "from:")
        || Chars.starts(text, argument, "to:")
        || Chars.find(text, start, start + 80, "@") > 0
        || (end - start > 3 && argument - end == 1 && text.indexOf(' ', argument) < 0);
  }
}
