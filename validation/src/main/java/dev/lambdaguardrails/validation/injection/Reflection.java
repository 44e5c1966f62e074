// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/** Names by which an expression reaches the runtime that evaluates it, and types of gadgets. */
final class Reflection {
  private static final Words PYTHON =
      Words.of(
          "__class__ __mro__ __subclasses__ __globals__ __builtins__ __import__ __base__ __bases__"
              + " __init__ __getattribute__ __reduce__ __dict__ __getitem__ __code__");

  private static final Words JAVA =
      Words.of(
          "runtime processbuilder process system class classloader thread script scriptengine"
              + " scriptenginemanager processimpl shutdown urlclassloader object reflect invoke"
              + " unixprocess compiler evil");

  private Reflection() {}

  static void read(String text, Hits hits) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == '_' && Chars.at(text, i + 1) == '_' && python(text, i))
          || (c == '(' && call(text, i))
          || (c == '.' && (java(text, i) || ruby(text, i)))
          || (c == '@' && member(text, i))
          || (c == '#' && member(text, i))) {
        hits.add(InjectionRule.TEMPLATE_REFLECTION);
        return;
      }
    }
  }

  private static boolean python(String text, int i) {
    if (i > 0 && Chars.word(text.charAt(i - 1))) {
      return false;
    }
    int end = Chars.wordEnd(text, i);
    if (PYTHON.find(text, i, end) == 0) {
      return false;
    }
    char before = Chars.at(text, i - 1);
    char after = Chars.at(text, end);
    boolean init = Chars.starts(text, i, "__init__") || Chars.starts(text, i, "__dict__");
    return ((before == '.' || before == '\'' || before == '"' || before == '[')
            && (after == '.'
                || after == '['
                || after == '\''
                || after == '"'
                || (after == '(' && !init)))
        || (Chars.starts(text, i, "__import__") && after == '(')
        || Chars.starts(text, i, "__subclasses__")
        || Chars.starts(text, i, "__builtins__");
  }

  private static boolean call(String text, int open) {
    int name = Chars.wordStart(text, open);
    char first = Chars.at(text, open + 1);
    switch (open - name) {
      case 1 -> {
        return Chars.starts(text, name, "t(")
            && (Chars.starts(text, open + 1, "java")
                || Chars.starts(text, open + 1, "org.")
                || Chars.starts(text, open + 1, "string")
                || Chars.starts(text, open + 1, "runtime")
                || Chars.starts(text, open + 1, "system"))
            && (name == 0 || Chars.at(text, name - 1) != '_');
      }
      case 8 -> {
        return Chars.starts(text, name, "getclass")
            && first == ')'
            && Chars.at(text, open + 2) == '.'
            && (Chars.starts(text, open + 3, "forname")
                || Chars.starts(text, open + 3, "getclassloader")
                || Chars.starts(text, open + 3, "getmethod")
                || Chars.starts(text, open + 3, "getprotection"));
      }
      case 7 -> {
        return Chars.starts(text, name, "forname")
            && (Chars.starts(text, open + 2, "java") || Chars.starts(text, open + 3, "java"))
            && Chars.at(text, name - 1) == '.';
      }
      case 10 -> {
        return Chars.starts(text, name, "getruntime") && first == ')';
      }
      case 14 -> {
        return Chars.starts(text, name, "processbuilder") && first != ')';
      }
      default -> {
        return Chars.starts(text, name, "getenginebyname")
            || Chars.starts(text, name, "createexpression")
            || Chars.starts(text, name, "getsystemclassloader");
      }
    }
  }

  /** A class of Java that runs, loads or reflects. */
  private static boolean java(String text, int dot) {
    boolean lang = Chars.starts(text, dot - 4, "java.lang.") && end(text, dot + 6, JAVA);
    if (lang) {
      return true;
    }
    if (Chars.starts(text, dot - 5, "javax.script.")
        || Chars.starts(text, dot - 5, "javax.naming.initial")
        || Chars.starts(text, dot - 5, "javax.management.loading")) {
      return true;
    }
    return Chars.starts(text, dot, ".utility.execute")
        || Chars.starts(text, dot, ".utility.objectconstructor")
        || Chars.starts(text, dot, ".utility.jythonruntime")
        || Chars.starts(text, dot, ".constructor.constructor")
        || Chars.starts(text, dot, ".constructor.prototype")
        || Chars.starts(text, dot, ".mainmodule.require")
        || Chars.starts(text, dot, ".mainmodule.constructor");
  }

  private static boolean end(String text, int from, Words words) {
    return words.find(text, from, Chars.wordEnd(text, from)) > 0;
  }

  private static boolean ruby(String text, int dot) {
    return Chars.starts(text, dot, ".class.base.subclasses")
        || Chars.starts(text, dot, ".class.forname")
        || Chars.starts(text, dot, ".class.mro")
        || Chars.starts(text, dot, ".class.inspect(")
        || (Chars.starts(text, dot, ".class.type") && Chars.starts(text, dot - 4, "\"\""));
  }

  /** The context of OGNL, or a static member in it. */
  private static boolean member(String text, int at) {
    return Chars.starts(text, at, "@java.")
        || Chars.starts(text, at, "@system.diag")
        || Chars.starts(text, at, "@system.io")
        || Chars.starts(text, at, "@system.reflection")
        || Chars.starts(text, at, "@javax.")
        || Chars.starts(text, at, "@org.apache.")
        || Chars.starts(text, at, "@ognl.")
        || Chars.starts(text, at, "#_memberaccess")
        || Chars.starts(text, at, "#context[")
        || (Chars.starts(text, at, "#application") && Chars.at(text, at + 12) == '[')
        || Chars.starts(text, at, "@com.opensymphony")
        || Chars.starts(text, at, "#rt=@")
        || Chars.starts(text, at, "#parameters.");
  }
}
