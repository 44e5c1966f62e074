// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import org.jspecify.annotations.Nullable;

/**
 * The names of fields that documents had lately, so that a name is not made anew for each of them.
 *
 * <p>Callers choose names: it holds never more than {@link #MOST} of {@link #LONGEST} characters,
 * looks at no more than {@link #WAYS} of them for a name, and forgets one for each that it learns,
 * so no document can fail or be slow for the names of another. Safe for concurrent use: what it
 * misses is made anew.
 */
final class FieldNames {
  /** How many names are kept. */
  static final int MOST = 512;

  /** How many characters a name may have that is kept. */
  static final int LONGEST = 64;

  /** In how many places a name may lie. */
  private static final int WAYS = 4;

  private final @Nullable FieldName[] known = new @Nullable FieldName[MOST];

  /** How many names were interned: no more, however many callers choose. */
  private int interned;

  /** Stands before the first name of a document. */
  private final FieldName first = new FieldName("", 0, 0);

  FieldName first() {
    return first;
  }

  /** The name that will stand behind another, if documents are alike; null for none. */
  @Nullable FieldName behind(FieldName name) {
    return known[name.next()];
  }

  /**
   * The name of ASCII characters in some bytes.
   *
   * @param hash the name's, by {@link String#hashCode}
   */
  FieldName of(byte[] bytes, int start, int length, int hash) {
    int lowest = ((hash ^ (hash >>> 7) ^ (hash >>> 16)) & (MOST / WAYS - 1)) * WAYS;
    int free = lowest + ((hash >>> 24) & (WAYS - 1));
    for (int place = lowest; place < lowest + WAYS; place++) {
      FieldName name = known[place];
      if (name == null) {
        free = place;
        break;
      }
      if (name.hash() == hash && name.is(bytes, start, length)) {
        return name;
      }
    }
    String text = StringToken.ascii(bytes, start, length);
    if (length > LONGEST) {
      return new FieldName(text, hash, free);
    }
    if (interned < MOST) {
      // The same object as the name in the code that compares it.
      interned++;
      text = text.intern();
    }
    FieldName name = new FieldName(text, hash, free);
    known[free] = name;
    return name;
  }
}
