// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The place at which a walk through a value stands. A pointer is written only when it is asked for;
 * until then, nothing is allocated but the steps of the deepest place. Of one walk, on its thread.
 */
public abstract sealed class ValuePath permits Violations, Inspection {
  /** The step to an element that has no position, or whose key is the caller's own. */
  private static final String UNNAMED = "*";

  private static final int STEPS = 4;

  private static final @Nullable String[] NO_NAMES = {};
  private static final int[] NO_INDEXES = {};
  private static final @Nullable Object[] NO_VALUES = {};

  private @Nullable String[] names = NO_NAMES;
  private int[] indexes = NO_INDEXES;
  private int depth;
  private @Nullable Object[] open = NO_VALUES;
  private int opened;

  ValuePath() {}

  /** Goes to a property, by its name in JSON. */
  public final void enter(String name) {
    step(name, 0);
  }

  /** Goes to an element of a list or array. */
  public final void enter(int index) {
    step(null, index);
  }

  /** Goes to the elements of a set, or the keys or values of a map. */
  public final void enterUnnamed() {
    step(UNNAMED, 0);
  }

  /** Goes back to what holds this place. */
  public final void leave() {
    depth--;
  }

  /**
   * Begins with an object that may hold itself.
   *
   * @return false if the walk is in it already, and stands inside itself here
   */
  public final boolean open(Object value) {
    for (int at = 0; at < opened; at++) {
      if (open[at] == value) {
        return false;
      }
    }
    if (opened == open.length) {
      open = Arrays.copyOf(open, opened + STEPS);
    }
    open[opened] = value;
    opened++;
    return true;
  }

  /** Ends with the object that was opened last. */
  public final void close() {
    opened--;
  }

  /** Appends a name to a pointer. */
  public static void append(StringBuilder pointer, String name) {
    pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
  }

  /** The JSON Pointer of this place. */
  final StringBuilder pointer() {
    StringBuilder pointer = new StringBuilder();
    for (int at = 0; at < depth; at++) {
      String name = names[at];
      if (name == null) {
        pointer.append('/').append(indexes[at]);
      } else {
        append(pointer, name);
      }
    }
    return pointer;
  }

  private void step(@Nullable String name, int index) {
    if (depth == indexes.length) {
      int length = depth + STEPS;
      names = Arrays.copyOf(names, length);
      indexes = Arrays.copyOf(indexes, length);
    }
    names[depth] = name;
    indexes[depth] = index;
    depth++;
  }
}
