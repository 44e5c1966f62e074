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
  static final SensitiveTypes NONE = new SensitiveTypes(new Entry[0], new String[0]);

  private final Entry[] entries;
  private final String[] names;

  private SensitiveTypes(Entry[] entries, String[] names) {
    this.entries = entries;
    this.names = names;
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
    for (String component : entry.components) {
      if (component.length() > 1 && component.charAt(0) == '*') {
        all = Arrays.copyOf(all, all.length + 1);
        all[all.length - 1] = plain(component);
      }
    }
    return new SensitiveTypes(more, all);
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
   * The components of the type that has this simple name; a sensitive one begins with {@code *}.
   * Null if no type has it; of two types of one name, those of the one that came last.
   */
  public String @Nullable [] components(char[] text, int from, int to) {
    for (int at = entries.length - 1; at >= 0; at--) {
      String type = entries[at].type;
      if (type.length() == to - from && stands(type, text, from)) {
        return entries[at].components.clone();
      }
    }
    return null;
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
      char unit = component.charAt(at);
      if (unit >= 'A' && unit <= 'Z') {
        letters.append((char) (unit + 32));
      } else if ((unit >= 'a' && unit <= 'z') || (unit >= '0' && unit <= '9')) {
        letters.append(unit);
      } else if (unit >= 0x80 && Character.isLetterOrDigit(unit)) {
        letters.append(Character.toLowerCase(unit));
      }
    }
    return letters.toString();
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
