// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging.internal;

import dev.lambdaguardrails.Redactions;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a text or of a view of it: letters and digits are run over, and what follows or
 * stands between them calls the recogniser of what may be there. What is run over is written down
 * as JSON has it, so that a text in which nothing is found need not be looked at again. Linear: a
 * recogniser looks no further than its bound, or says where to go on. Long because it is one pass,
 * whose steps share where they stand. Not for concurrent use.
 */
final class Reading {
  private static final int DEEPEST = 2;

  /** How often a text is escaped at most. */
  private static final int MOST_ESCAPES = 4;

  /** The letters from which on a word may be a token by its length. */
  private static final int LONG = 12;

  /** The letters up to which what stands behind a word decides whether it may begin a token. */
  private static final int SHORT = 8;

  /** The characters of a token behind its first {@link #SHORT} and a mark, and more. */
  private static final int REST = 5;

  final Rules rules;
  final Redactions live;
  final KnownNames names;
  final char[] letters = new char[SensitiveNames.LONGEST];

  char[] text = {};
  int length;

  /** Where the last run of base64 ends that was looked at. */
  int base64End;

  /** The digits of what may be a card. */
  final int[] digits = new int[Numbers.LONGEST_CARD + 1];

  /** What a run of base64 begins with, decoded. */
  final char[] start = new char[Base64Texts.SHORTEST];

  /** Up to where there is no text in base64, for each alignment. */
  final int[] noText = new int[4];

  /** Where the last run ends that may have been a token of JSON. */
  int jwtEnd;

  /** How much of the copy is written. */
  private int written;

  /** Where the word begins that a recogniser is asked of; -1 if it is a mark. */
  private int wordBegin;

  /** What the characters of that word are, in one. */
  private int wordBits;

  private final Findings findings;
  private final int depth;

  /** Whether a number of any length may be something. */
  private final boolean numbers;

  private JsonCopy copy = new JsonCopy();
  private int keys;
  private @Nullable View view;
  private boolean escaped;
  private boolean encoded;
  private boolean plus;
  private boolean assigned;
  private boolean broken;
  private boolean typed;

  Reading(Findings findings, Redactions live, Rules rules, int depth) {
    this.findings = findings;
    this.live = live;
    this.rules = rules;
    this.numbers = rules.phones() || rules.ssns();
    this.depth = depth;
    this.names = new KnownNames(live);
  }

  /** Finds what is secret in a text, in its views too. */
  void readAll(char[] chars, int count) {
    read(chars, count, null);
    if (escaped || encoded || broken || isForm()) {
      JsonCopy kept = copy;
      copy = new JsonCopy();
      views(chars, count);
      copy = kept;
    }
  }

  /** The text that was read last, as JSON has it. */
  JsonCopy copy() {
    return copy;
  }

  /** Reads what others may make of the text: each view, and each with its lines joined. */
  private void views(char[] chars, int count) {
    View plain = View.of(chars, count);
    boolean percent = encoded;
    boolean form = isForm();
    joined(plain);
    if (escaped) {
      unescaped(plain);
      percent |= encoded;
      form |= isForm();
      joined(plain);
    }
    if (percent) {
      decoded(plain.copy());
    }
    if (form) {
      decoded(plain.copy().spaced());
    }
  }

  /** Reads a view without escapes, also those of a text that was escaped again and again. */
  private void unescaped(View of) {
    for (int round = 0; round < MOST_ESCAPES && of.unescape(); round++) {
      live(of);
    }
    read(of.text(), of.length(), of);
  }

  /** Reads a view without percent-encoding, also of a text that was encoded twice. */
  private void decoded(View of) {
    for (int round = 0; round < 2 && of.decode(); round++) {
      live(of);
    }
    read(of.text(), of.length(), of);
    boolean within = escaped;
    joined(of);
    if (within) {
      unescaped(of);
    }
  }

  /** Whether it may be a form, in which plus signs are blanks. */
  private boolean isForm() {
    return plus && assigned;
  }

  /** Reads a view without its line breaks, if the last reading met any. */
  private void joined(View of) {
    if (broken) {
      boolean before = escaped;
      View lines = of.copy().joined();
      read(lines.text(), lines.length(), lines);
      escaped = before;
    }
  }

  private void read(char[] chars, int count, @Nullable View of) {
    text = chars;
    length = count;
    view = of;
    base64End = 0;
    Arrays.fill(noText, 0);
    jwtEnd = 0;
    keys = 0;
    escaped = false;
    encoded = false;
    plus = false;
    assigned = false;
    broken = false;
    typed = !live.types().isEmpty();
    live();
    words(chars, count);
  }

  private void words(char[] chars, int count) {
    JsonCopy of = copy;
    byte[] bytes = of.begin(count);
    written = 0;
    int at = skim(chars, 0, count, bytes);
    while (at < count || wordBegin >= 0) {
      int next;
      if (wordBegin >= 0) {
        next = word(wordBegin, at, wordBits);
      } else {
        char unit = chars[at];
        int bits = Chars.of(unit);
        if (bits < 0) {
          written = of.escape(unit, written);
        } else {
          bytes[written++] = (byte) unit;
        }
        next = (bits & Chars.MARK) != 0 ? mark(unit, at) : at + 1;
        at++;
      }
      if (next > at) {
        written = of.take(chars, at, next, written);
        at = next;
      }
      at = skim(chars, at, count, bytes);
    }
    of.end(written);
  }

  /**
   * Runs over what nothing begins in, and writes it down; returns where a recogniser is asked: at a
   * mark, or behind the word that {@link #wordBegin} says. By itself, and calling none, so that the
   * compilers keep in registers what it counts with.
   */
  private int skim(char[] chars, int from, int count, byte[] bytes) {
    short[] classes = Chars.CLASSES;
    int to = written;
    int at = from;
    wordBegin = -1;
    while (at < count) {
      char unit = chars[at];
      int bits = unit < 0x80 ? classes[unit] : Chars.BEYOND;
      if ((bits & Chars.WORD) != 0) {
        int begin = at;
        int first = bits;
        int all = 0;
        do {
          all |= bits;
          bytes[to++] = (byte) unit;
          if (++at == count) {
            bits = 0;
            break;
          }
          unit = chars[at];
          bits = unit < 0x80 ? classes[unit] : Chars.BEYOND;
        } while ((bits & Chars.WORD) != 0);
        boolean digits = (all & Chars.DIGIT) != 0;
        if (at - begin >= LONG
            || (digits && numbers)
            || ((bits & Chars.FOLLOWS) != 0
                && (digits || (bits & Chars.SPACE) == 0 || (first & Chars.STARTS) != 0)
                && asks(begin, at, all, bits))) {
          wordBegin = begin;
          wordBits = all & Chars.WORD;
          break;
        }
        if (at == count) {
          break;
        }
        if (unit == '"' && isHarmlessName(begin, at)) {
          bytes[to] = '\\';
          bytes[to + 1] = '"';
          bytes[to + 2] = ':';
          to += 3;
          at += 2;
          continue;
        }
      }
      if (unit == '"') {
        bytes[to] = '\\';
        bytes[to + 1] = '"';
        to += 2;
      } else if (bits < 0 || ((bits & Chars.MARK) != 0 && (unit != '-' || isDash(at)))) {
        break;
      } else {
        bytes[to++] = (byte) unit;
      }
      at++;
    }
    written = to;
    return at;
  }

  /** Whether a hyphen may begin an option or a key. */
  private boolean isDash(int at) {
    return at + 1 < length && (text[at + 1] == '-' || text[at + 1] == 'u');
  }

  /**
   * Whether a word that is not long may begin something, by what stands behind it: true of each in
   * which {@link #word} finds anything.
   *
   * @param all what its characters are, in one
   * @param next what the character behind it is
   */
  private boolean asks(int begin, int end, int all, int next) {
    int size = end - begin;
    if ((all & (Chars.UPPER | Chars.LOWER)) == 0) {
      return Numbers.mayBegin(text, length, begin, end);
    }
    if ((next & Chars.SPACE) != 0) {
      return (all & Chars.DIGIT) != 0
          || (size == 2 && text[begin + 1] == 's')
          || size == 5
          || size == 6;
    }
    if ((next & Chars.JOINS) == 0 || size > SHORT || (all & Chars.DIGIT) != 0) {
      return text[end] != ':';
    }
    // A token of any form goes on for more than that.
    int to = end + 1 + REST;
    for (int at = end + 1; at < to; at++) {
      if (at >= length || (Chars.of(text[at]) & (Chars.WORD | Chars.TOKEN)) == 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether a word is all of a quoted name that a colon follows, and names nothing secret. */
  private boolean isHarmlessName(int begin, int end) {
    return end + 2 < length
        && text[end + 1] == ':'
        && text[end + 2] != '/'
        && begin > 0
        && text[begin - 1] == '"'
        && !typed
        && end - begin <= SensitiveNames.LONGEST
        && !NameSigns.stand(text, begin, end);
  }

  /** Says that a range of this text is of a kind. */
  void found(int from, int to, Kind kind) {
    View of = view;
    if (of == null || to <= from) {
      findings.add(from, to, kind);
      return;
    }
    if (of.isJoined()
        && (!kind.isStrict() || !of.joins(from, to) || findings.covers(of.begin(from)))) {
      return;
    }
    findings.add(of.begin(from), of.end(to), kind);
  }

  /** Whether a text that was inside this one may be read in its turn; null if not. */
  @Nullable Reading inner(Findings found) {
    return depth == DEEPEST ? null : new Reading(found, live, rules, depth + 1);
  }

  /** Whether the text names AWS, a secret, or an access key: read once for each text. */
  boolean speaksOfKeys() {
    if (keys == 0) {
      keys = -1;
      for (int at = 0; at < length && keys < 0; at++) {
        char unit = (char) (text[at] | 0x20);
        if ((unit == 'a'
                && (Chars.standsIgnoringCase("aws", text, at, length)
                    || Chars.stands("AKIA", text, at, length)
                    || Chars.stands("ASIA", text, at, length)
                    || Chars.standsIgnoringCase("access", text, at, length)))
            || (unit == 's' && Chars.standsIgnoringCase("secret", text, at, length))) {
          keys = 1;
        }
      }
    }
    return keys > 0;
  }

  /** Finds live values in a view whose next round may take for an escape what is theirs. */
  private void live(View of) {
    text = of.text();
    length = of.length();
    view = of;
    live();
  }

  private void live() {
    long found = live.find(text, 0, length);
    while (found >= 0) {
      int begin = (int) (found >> 32);
      found(begin, (int) found, Kind.SECRET);
      found = live.find(text, begin + 1, length);
    }
  }

  /** What a run of letters and digits may begin; returns where to go on. */
  private int word(int begin, int end, int bits) {
    char next = end < length ? text[end] : ' ';
    if (bits == Chars.DIGIT) {
      Numbers.read(this, begin, end);
      if (next != '/' && next != '+') {
        return end;
      }
    }
    int size = end - begin;
    char first = text[begin];
    if ((bits & Chars.DIGIT) != 0 && size >= 4 && Chars.isDigit(text[begin + 2])) {
      Ibans.read(this, begin);
    }
    if (first == 'e' && size > 2) {
      int after = JsonTokens.read(this, begin);
      if (after > end) {
        return after;
      }
    }
    if (size >= 16 || (first == 'A' && size >= 4)) {
      LongTokens.read(this, begin, end, bits);
    }
    if (size >= 16 || next == '/' || next == '+') {
      LongTokens.secretKey(this, begin);
    }
    if (next == ' ' || next == '.') {
      if (next == '.' && size < 10) {
        VendorTokens.read(this, begin, end);
      } else if ((size == 6 || size == 5) && (first | 0x20) == 'b') {
        HttpSchemes.read(this, begin, end);
      } else if (size == 2 && first == 'i' && text[begin + 1] == 's') {
        NameValues.spoken(this, begin, end);
      }
    } else if (next == '_' || next == '-' || next == '~') {
      VendorTokens.read(this, begin, end);
    } else if (next == '/') {
      Webhooks.read(this, begin, end);
    } else if (typed && (next == '[' || next == '(' || next == '{')) {
      return Records.read(this, begin, end);
    }
    if (begin >= base64End
        && (size >= 12 || next == '/' || next == '+' || next == '-' || next == '_')) {
      Base64Texts.read(this, begin);
    }
    return end;
  }

  /** What a character between words may be part of; returns where to go on. */
  private int mark(char unit, int at) {
    switch (unit) {
      case '@' -> EmailAddresses.read(this, at);
      case ':' -> {
        if (at + 2 < length && text[at + 1] == '/' && text[at + 2] == '/') {
          Urls.read(this, at);
        } else if (at >= 4 && text[at - 1] == 'n' && Chars.stands("thin", text, at - 4, at)) {
          Urls.thin(this, at);
        } else {
          return NameValues.read(this, at);
        }
      }
      case '=', '>' -> {
        assigned |= unit == '=';
        return NameValues.read(this, at);
      }
      case '-' -> {
        return dash(at);
      }
      case '+' -> plus |= at > 0 && Chars.isWord(text[at - 1]);
      case '%' -> encoded |= at + 2 < length && Hex.isHex(text, at + 1, 2);
      case '\\' -> escaped = true;
      default -> broken = true;
    }
    return at + 1;
  }

  /** By itself, so that the compiler takes {@link #mark} in. */
  private int dash(int at) {
    if (at + 1 < length && text[at + 1] == '-') {
      return PrivateKeys.read(this, at);
    }
    if (at + 1 < length && text[at + 1] == 'u' && Chars.stands("-u ", text, at, length)) {
      return Options.read(this, at);
    }
    return at + 1;
  }
}
