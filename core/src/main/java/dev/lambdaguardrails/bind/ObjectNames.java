// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonStreamContext;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a parser stands in a document, and the names that each open object has so far: one name
 * comes once.
 *
 * <p>The names of all open objects lie behind each other in one array; those of an object with more
 * than {@link #FEW} in a set of its own. Of one parser.
 */
final class ObjectNames extends JsonStreamContext {
  /** How many names are compared one by one. */
  private static final int FEW = 16;

  private final Names names;
  private final @Nullable ObjectNames around;
  private @Nullable ObjectNames within;
  private @Nullable String name;
  private @Nullable Object value;
  private int from;
  private int to;
  private @Nullable Set<String> many;

  /** A bit for each name, by its hash: of a bit that is not set there is no name. */
  private long bits;

  /** The start of a document. */
  ObjectNames() {
    super(TYPE_ROOT, -1);
    this.names = new Names();
    this.around = null;
  }

  private ObjectNames(ObjectNames around) {
    super(TYPE_ROOT, -1);
    this.names = around.names;
    this.around = around;
    _nestingDepth = around._nestingDepth + 1;
  }

  /** The place within an array or object that begins here. */
  ObjectNames enter(int type) {
    if (within == null) {
      within = new ObjectNames(this);
    }
    within._type = type;
    within._index = -1;
    within.name = null;
    within.value = null;
    within.from = to;
    within.to = to;
    within.many = null;
    within.bits = 0;
    return within;
  }

  /** Counts a value or field; whether a comma stands before it. */
  boolean isBehindComma() {
    _index++;
    return _index > 0 && _type != TYPE_ROOT;
  }

  /**
   * Begins a field.
   *
   * @param hash the name's
   * @throws JsonParseException if the object has one of that name
   */
  void field(String next, int hash) throws JsonParseException {
    name = next;
    long bit = 1L << (hash ^ (hash >>> 6) ^ (hash >>> 12));
    boolean surelyNew = (bits & bit) == 0;
    bits |= bit;
    if (many != null ? !many.add(next) : !surelyNew && isAmongFew(next)) {
      throw new JsonParseException(null, "Duplicate field");
    }
    if (many == null) {
      remember(next);
    }
  }

  private boolean isAmongFew(String next) {
    String[] all = names.all;
    for (int at = from; at < to; at++) {
      if (next.equals(all[at])) {
        return true;
      }
    }
    return false;
  }

  private void remember(String next) {
    if (to - from < FEW) {
      names.put(to, next);
      to++;
    } else {
      many = new HashSet<>(4 * FEW);
      many.addAll(Arrays.asList(names.all).subList(from, to));
      many.add(next);
      to = from;
    }
  }

  @Override
  public @Nullable ObjectNames getParent() {
    return around;
  }

  @Override
  public @Nullable String getCurrentName() {
    return name;
  }

  @Override
  public boolean hasCurrentName() {
    return name != null;
  }

  @Override
  public @Nullable Object getCurrentValue() {
    return value;
  }

  @Override
  public void setCurrentValue(@Nullable Object set) {
    value = set;
  }

  /** What the places of one parser share. */
  private static final class Names {
    private String[] all = new String[FEW];

    void put(int at, String name) {
      if (at == all.length) {
        all = Arrays.copyOf(all, 2 * at);
      }
      all[at] = name;
    }
  }
}
