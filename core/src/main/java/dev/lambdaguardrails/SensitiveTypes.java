// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The types of this process that have components marked {@link Sensitive}, with all their
 * components in their order, as a record's {@code toString} has them. Immutable; safe for
 * concurrent use.
 */
public final class SensitiveTypes {
  static final SensitiveTypes NONE = new SensitiveTypes(new Entry[0], new String[0], new String[0]);

  /** Stands for a blank in a component's name. */
  private static final char BLANK = 0xA0;

  /** The characters of a text in which a name with blanks is looked for. */
  private static final int LONGEST = 128;

  private final Entry[] entries;
  private final String[] names;

  /** Those of the names that have blanks. */
  private final String[] spaced;

  private SensitiveTypes(Entry[] entries, String[] names, String[] spaced) {
    this.entries = entries;
    this.names = names;
    this.spaced = spaced;
  }

  SensitiveTypes with(String type, String components) {
    Entry entry = new Entry(type, components.isEmpty() ? new String[0] : components.split(" "));
    for (Entry known : entries) {
      if (known.type.equals(type) && Arrays.equals(known.components, entry.components)) {
        return this;
      }
    }
    Entry[] more = Arrays.copyOf(entries, entries.length + 1);
    more[entries.length] = entry;
    String[] all = names;
    String[] blank = spaced;
    for (String component : entry.components) {
      if (component.length() > 1 && component.charAt(0) == '*') {
        String name = plain(component);
        all = with(all, name);
        blank = component.indexOf(BLANK) < 0 || name.isEmpty() ? blank : with(blank, name);
      }
    }
    return new SensitiveTypes(more, all, blank);
  }

  private static String[] with(String[] names, String name) {
    String[] more = Arrays.copyOf(names, names.length + 1);
    more[names.length] = name;
    return more;
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return entries.length == 0;
  }

  /**
   * Whether a sensitive component has this name, given as letters and digits only, in lower case.
   */
  public boolean hasName(char[] letters, int count) {
    for (String name : names) {
      if (name.length() == count && stands(name, letters, 0)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The components of a type that has this simple name; a sensitive one begins with {@code *}. Two
   * types may have one name.
   *
   * @param nth how many types of the name to pass over
   * @return null if no more types have it
   */
  public String @Nullable [] components(char[] text, int from, int to, int nth) {
    int passed = 0;
    for (Entry entry : entries) {
      String type = entry.type;
      if (type.length() == to - from && stands(type, text, from) && passed++ == nth) {
        return entry.components.clone();
      }
    }
    return null;
  }

  /**
   * Where the name begins that ends here, if it is that of a sensitive component whose name in JSON
   * has blanks; -1 if not.
   */
  public int spaced(char[] text, int end) {
    for (String name : spaced) {
      int at = end;
      int left = name.length();
      while (at > 0 && left > 0 && end - at < LONGEST) {
        char unit = text[at - 1];
        int letter = letter(unit);
        if (letter != 0 && letter != name.charAt(left - 1)) {
          break;
        }
        left -= letter == 0 ? 0 : 1;
        at--;
      }
      if (left == 0 && (at == 0 || letter(text[at - 1]) == 0)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean stands(String name, char[] text, int from) {
    for (int at = 0; at < name.length(); at++) {
      if (text[from + at] != name.charAt(at)) {
        return false;
      }
    }
    return true;
  }

  private static String plain(String component) {
    StringBuilder letters = new StringBuilder();
    for (int at = 0; at < component.length(); at++) {
      char letter = letter(component.charAt(at));
      if (letter != 0) {
        letters.append(letter);
      }
    }
    return letters.toString();
  }

  /** What a character is compared by; 0 if it is neither letter nor digit. */
  private static char letter(char unit) {
    if (unit >= 'A' && unit <= 'Z') {
      return (char) (unit + 32);
    }
    if ((unit >= 'a' && unit <= 'z') || (unit >= '0' && unit <= '9')) {
      return unit;
    }
    return unit >= 0x80 && Character.isLetterOrDigit(unit) ? Character.toLowerCase(unit) : 0;
  }

  /** A type by its simple name. */
  private static final class Entry {
    private final String type;
    private final String[] components;

    Entry(String type, String[] components) {
      this.type = type;
      this.components = components;
    }
  }
}
