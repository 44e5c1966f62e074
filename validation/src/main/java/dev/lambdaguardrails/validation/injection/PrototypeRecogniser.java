// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/** Sees properties that lead to a prototype or to a class loader. One pass. */
final class PrototypeRecogniser {
  private PrototypeRecogniser() {}

  static void read(String text, Hits hits) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == '_' && Chars.starts(text, i, "__proto__") && key(text, i, i + 9))
          || ((c == '[' || c == '.') && constructed(text, i))
          || (c == '.' && loader(text, i))) {
        hits.add(InjectionRule.PROTOTYPE_PROPERTY);
        return;
      }
    }
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
    boolean before = Chars.starts(text, i - 11, "constructor");
    if (before) {
      return Chars.starts(text, i, "[prototype]")
          || Chars.starts(text, i, "['prototype']")
          || Chars.starts(text, i, ".prototype.")
          || Chars.starts(text, i, "[\"prototype\"]")
          || Chars.starts(text, i, ".prototype[")
          || Chars.starts(text, i, ".prototype=");
    }
    return Chars.starts(text, i, "[constructor][prototype]");
  }

  private static boolean loader(String text, int dot) {
    return Chars.starts(text, dot - 5, "class.classloader")
        || Chars.starts(text, dot - 5, "class.module.classloader")
        || Chars.starts(text, dot - 5, "class.protectiondomain");
  }
}
