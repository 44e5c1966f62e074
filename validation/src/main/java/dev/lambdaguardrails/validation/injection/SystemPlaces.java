// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/**
 * Folders that only a system, a server or a deployment writes: a value that is one path into them.
 */
final class SystemPlaces {
  private static final int SHORTEST = 5;
  private static final int LONGEST = 200;

  /** Folders below the root of Unix, told by one name, by two, or by a file's kind behind them. */
  private static final Words ROOTS =
      Words.of(
          "etc proc sys boot",
          "var usr opt run tmp home root library applications",
          "apache apache2" + " xampp lampp logs conf config mysql nginx php httpd tomcat app");

  private static final Words BELOW =
      Words.of(
          "adm log spool cron lp lib local run mail cache apache apache2 nginx www task runtime"
              + " lampp xampp tomcat jboss wildfly apache-tomcat zend mamp webserver secrets utmp"
              + " docker.sock extensions bitnami oracle httpd");

  private static final Words WINDOWS =
      Words.of(
          "xampp apache apache2 mysql php php4 php5 php7 wamp wamp64 windows winnt inetpub system32"
              + " sysprep sysprep.inf boot.ini oracle nginx tomcat");

  private SystemPlaces() {}

  /** Whether the value is such a path. */
  static boolean holds(String text) {
    int length = text.length();
    if (length > LONGEST || length < SHORTEST) {
      return false;
    }
    return posix(text) || windows(text);
  }

  /** Whether a text begins with the name of a folder where such a path may start. */
  static boolean root(String text) {
    return text.length() >= SHORTEST && ROOTS.find(text, 1, Chars.wordEnd(text, 1)) > 0;
  }

  private static boolean posix(String text) {
    int end = Chars.wordEnd(text, 1);
    if (text.charAt(0) != '/' || Chars.at(text, end) != '/' || text.indexOf(' ') >= 0) {
      return false;
    }
    switch (ROOTS.find(text, 1, end)) {
      case 1 -> {
        return true;
      }
      case 2 -> {
        int below = nameEnd(text, end + 1);
        boolean known = BELOW.find(text, end + 1, below) > 0;
        boolean hidden = Chars.at(text, end + 1) == '.';
        boolean file = Chars.at(text, below) == '/' || below == text.length();
        return (known && file)
            || hidden
            || Chars.starts(text, end + 1, "sess_")
            || Chars.starts(text, 0, "/usr/lib/cron");
      }
      case 3 -> {
        return settings(text);
      }
      default -> {
        return false;
      }
    }
  }

  private static int nameEnd(String text, int from) {
    int i = from;
    while (i < text.length()
        && i - from < 40
        && (Chars.word(text.charAt(i)) || text.charAt(i) == '-' || text.charAt(i) == '.')) {
      i++;
    }
    return i;
  }

  private static boolean windows(String text) {
    int root = text.charAt(0) == '/' || text.charAt(0) == '\\' ? 1 : 0;
    if (Chars.starts(text, root, "program files")) {
      return settings(text);
    }
    if (!Chars.letter(text.charAt(root)) || text.charAt(root + 1) != ':') {
      return false;
    }
    int from = root + 2;
    while (PathRecogniser.slash(Chars.at(text, from))) {
      from++;
    }
    if (from == root + 2) {
      return false;
    }
    return Chars.starts(text, from, "program files")
        ? settings(text)
        : Chars.starts(text, from, "users\\administrator")
            || Chars.starts(text, from, "users/administrator")
            || Chars.starts(text, from, "documents and settings")
            || WINDOWS.find(text, from, nameEnd(text, from)) > 0;
  }

  /** Whether the path ends as settings, logs and secrets do. */
  private static boolean settings(String text) {
    int end = text.length();
    return Chars.starts(text, end - 5, ".conf")
        || Chars.starts(text, end - 4, ".log")
        || Chars.starts(text, end - 4, "_log")
        || Chars.starts(text, end - 4, ".ini")
        || Chars.starts(text, end - 4, ".cnf")
        || Chars.starts(text, end - 4, ".xml")
        || Chars.starts(text, end - 4, ".yml")
        || Chars.starts(text, end - 4, ".key")
        || Chars.starts(text, end - 4, ".pem")
        || Chars.starts(text, end - 4, ".dat");
  }
}
