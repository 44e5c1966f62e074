// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/** Sees properties that lead to a prototype or to a class loader. One pass. */
final class PrototypeRecogniser {
  private PrototypeRecogniser() {}

  static void read(String text, Hits hits) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == '_' && named(text, i))
          || (c == '"' && nested(text, i))
          || ((c == '[' || c == '.') && constructed(text, i))
          || (c == '.' && loader(text, i))) {
        hits.add(InjectionRule.PROTOTYPE_PROPERTY);
        return;
      }
    }
  }

  /** The prototype's own name, or one left when that is taken out, or a definer of properties. */
  private static boolean named(String text, int i) {
    if (Chars.starts(text, i, "__pro__proto__to__")) {
      return true;
    }
    boolean definer =
        Chars.starts(text, i, "__definegetter__")
            || Chars.starts(text, i, "__definesetter__")
            || Chars.starts(text, i, "__lookupgetter__");
    if (definer) {
      return i == 0 || text.charAt(i - 1) == '"' || text.charAt(i - 1) == '[';
    }
    return Chars.starts(text, i, "__proto__")
        && (key(text, i, i + 9) || (i == 0 && text.length() == 9));
  }

  /** The constructor's prototype, as objects in objects. */
  private static boolean nested(String text, int quote) {
    if (!Chars.starts(text, quote, "\"constructor\"")) {
      return Chars.starts(text, quote, "\"constructor.prototype");
    }
    int colon = Chars.skipSpace(text, quote + 13);
    int brace = Chars.skipSpace(text, colon + 1);
    return Chars.at(text, colon) == ':'
        && Chars.at(text, brace) == '{'
        && Chars.starts(text, Chars.skipSpace(text, brace + 1), "\"prototype\"");
  }

  private static boolean key(String text, int from, int end) {
    char before = Chars.at(text, from - 1);
    char after = Chars.at(text, end);
    int next = Chars.skipSpace(text, end + 1);
    if (after == '"' || after == '\'' || after == '\\') {
      int colon = after == '\\' ? Chars.skipSpace(text, end + 2) : next;
      char sign = Chars.at(text, colon);
      return sign == ':' || sign == ']' || before == '[';
    }
    return after == '['
        || (after == '.' && Chars.letter(Chars.at(text, end + 1)))
        || after == ']'
        || (after == '=' && from > 0)
        || (after == ':' && before == '{');
  }

  private static boolean constructed(String text, int i) {
    boolean before =
        Chars.starts(text, i - 11, "constructor")
            || Chars.starts(text, i - 22, "constconstructorructor");
    if (before) {
      return Chars.starts(text, i, "[prototype]")
          || Chars.starts(text, i, "['prototype']")
          || Chars.starts(text, i, ".prototype.")
          || Chars.starts(text, i, "[\"prototype\"]")
          || Chars.starts(text, i, ".prototype[")
          || Chars.starts(text, i, ".prototype=");
    }
    return Chars.starts(text, i, "[constructor][prototype]")
        || (Chars.starts(text, i - 6, "object.prototype.")
            && Chars.at(text, Chars.wordEnd(text, i + 11)) == '=');
  }

  private static boolean loader(String text, int dot) {
    return Chars.starts(text, dot - 5, "class.classloader")
        || Chars.starts(text, dot - 5, "class.module.classloader")
        || Chars.starts(text, dot - 5, "class.protectiondomain");
  }
}
