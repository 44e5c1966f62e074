// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging.internal;

/**
 * The text of a record that has sensitive components: {@code Type[name=value, …]}.
 *
 * <p>A value may hold what looks like the next component. So a sensitive value ends at the last
 * place where the next component may begin, not at the first, and a record whose components are not
 * all there, in their order, goes as a whole.
 */
final class Records {
  private Records() {}

  /** Reads behind the name of a type; returns where to go on. */
  static int read(Reading in, int begin, int end) {
    String[] components = in.live.types().components(in.text, begin, end, 0);
    if (components == null || in.text[end] != '[') {
      return end;
    }
    int region = next(in, begin, end);
    boolean read = false;
    // Of types of one name, each that the text may be of.
    for (int nth = 1; components != null; nth++) {
      read |= components.length == 0 || read(in, end, region, components);
      components = in.live.types().components(in.text, begin, end, nth);
    }
    if (!read) {
      in.found(end + 1, region, Kind.SENSITIVE);
      return region;
    }
    return end;
  }

  /** Reads as a record of these components; false if they are not all there, in their order. */
  private static boolean read(Reading in, int end, int region, String[] components) {
    if (components[0].equals("*")) {
      in.found(end + 1, lastBracket(in, end + 1, region), Kind.SENSITIVE);
      return true;
    }
    int from = end;
    for (int at = 0; at < components.length; at++) {
      String name = name(components, at);
      int start = label(in, name, at == 0, from, region, false);
      if (start < 0) {
        return false;
      }
      int value = start + name.length() + (at == 0 ? 2 : 3);
      if (components[at].charAt(0) == '*') {
        int stop =
            at + 1 == components.length
                ? lastBracket(in, value, region)
                : label(in, name(components, at + 1), false, value, region, true);
        in.found(value, stop < 0 ? region : stop, Kind.SENSITIVE);
        from = stop < 0 ? region : stop;
      } else {
        from = value;
      }
    }
    return true;
  }

  private static String name(String[] components, int at) {
    String component = components[at];
    return component.charAt(0) == '*' ? component.substring(1) : component;
  }

  /** Where the next record of this type begins, or the text ends. */
  private static int next(Reading in, int begin, int end) {
    for (int at = end + 1; at + (end - begin) < in.length; at++) {
      if (in.text[at] == in.text[begin] && isSame(in, begin, at, end + 1 - begin)) {
        return at;
      }
    }
    return in.length;
  }

  private static boolean isSame(Reading in, int one, int other, int count) {
    for (int at = 0; at < count; at++) {
      if (other + at >= in.length || in.text[one + at] != in.text[other + at]) {
        return false;
      }
    }
    return !Chars.isWord(in.text[other - 1]);
  }

  /** Where {@code , name=} stands, or {@code [name=}, first or last; -1 if nowhere. */
  private static int label(Reading in, String name, boolean opens, int from, int to, boolean last) {
    int found = -1;
    int skip = opens ? 1 : 2;
    for (int at = from; at + skip + name.length() < to; at++) {
      boolean separates = opens ? in.text[at] == '[' : in.text[at] == ',' && in.text[at + 1] == ' ';
      if (separates
          && in.text[at + skip + name.length()] == '='
          && Chars.stands(name, in.text, at + skip, to)) {
        found = at;
        if (!last) {
          return found;
        }
      }
      if (opens) {
        return found;
      }
    }
    return found;
  }

  private static int lastBracket(Reading in, int from, int to) {
    for (int at = to - 1; at >= from; at--) {
      if (in.text[at] == ']') {
        return at;
      }
    }
    return to;
  }
}
