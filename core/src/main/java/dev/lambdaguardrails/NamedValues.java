// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values by name, in the order of arrival: the headers, the query or the path parameters of a
 * request.
 *
 * <p>Headers compare their names without regard to case, the others exactly. Immutable; {@link
 * #toString} prints names only.
 */
public final class NamedValues {
  /** How many values are looked through for a name; of more, those of each name stand in a map. */
  private static final int FEW = 32;

  private static final String[] EMPTY = {};
  private static final NamedValues NONE = new NamedValues(EMPTY, EMPTY, 0, false);

  private final String[] names;
  private final String[] values;
  private final int size;
  private final boolean ignoreCase;
  private final @Nullable Map<String, List<String>> many;

  private NamedValues(String[] names, String[] values, int size, boolean ignoreCase) {
    this.names = names;
    this.values = values;
    this.size = size;
    this.ignoreCase = ignoreCase;
    this.many = size > FEW ? byName(names, values, size) : null;
  }

  /** No values. */
  public static NamedValues none() {
    return NONE;
  }

  /** Collects values whose names compare exactly. */
  public static Builder exact() {
    return new Builder(false);
  }

  /** Collects headers. */
  public static Builder headers() {
    return new Builder(true);
  }

  /** The first value of a name. */
  public Optional<String> first(String name) {
    List<String> all = all(name);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
  }

  /** Every value of a name; empty when there is none. */
  public List<String> all(String name) {
    String key = key(name, ignoreCase);
    if (many != null) {
      return many.getOrDefault(key, List.of());
    }
    String only = null;
    List<String> all = null;
    for (int at = 0; at < size; at++) {
      if (!names[at].equals(key)) {
        continue;
      }
      if (only == null) {
        only = values[at];
        continue;
      }
      if (all == null) {
        all = new ArrayList<>();
        all.add(only);
      }
      all.add(values[at]);
    }
    if (all != null) {
      return List.copyOf(all);
    }
    return only == null ? List.of() : List.of(only);
  }

  /** The value of a name that has one; null when it has none, or several. */
  public @Nullable String only(String name) {
    String key = key(name, ignoreCase);
    if (many != null) {
      List<String> all = many.getOrDefault(key, List.of());
      return all.size() == 1 ? all.get(0) : null;
    }
    String only = null;
    for (int at = 0; at < size; at++) {
      if (names[at].equals(key)) {
        if (only != null) {
          return null;
        }
        only = values[at];
      }
    }
    return only;
  }

  /** Whether one of the values of a name is this one. */
  public boolean holds(String name, String value) {
    String key = key(name, ignoreCase);
    if (many != null) {
      return many.getOrDefault(key, List.of()).contains(value);
    }
    for (int at = 0; at < size; at++) {
      if (names[at].equals(key) && values[at].equals(value)) {
        return true;
      }
    }
    return false;
  }

  /** The names, those of headers in lower case. */
  public Set<String> names() {
    return many != null
        ? Collections.unmodifiableSet(many.keySet())
        : Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(names).subList(0, size)));
  }

  /** How many values there are. */
  public int size() {
    return size;
  }

  /** The name of a value, that of a header in lower case. */
  public String name(int at) {
    return names[Objects.checkIndex(at, size)];
  }

  /** A value, in the order of arrival. */
  public String value(int at) {
    return values[Objects.checkIndex(at, size)];
  }

  /** Whether two names are the same one here. */
  public boolean isNamed(String name, String other) {
    return ignoreCase ? name.equalsIgnoreCase(other) : name.equals(other);
  }

  /** The names only. */
  @Override
  public String toString() {
    return "NamedValues" + names();
  }

  private static Map<String, List<String>> byName(String[] names, String[] values, int size) {
    Map<String, List<String>> growing = new LinkedHashMap<>();
    for (int at = 0; at < size; at++) {
      List<String> all = growing.get(names[at]);
      if (all == null) {
        all = new ArrayList<>(1);
        growing.put(names[at], all);
      }
      all.add(values[at]);
    }
    for (Map.Entry<String, List<String>> entry : growing.entrySet()) {
      entry.setValue(List.copyOf(entry.getValue()));
    }
    return growing;
  }

  /** Whether it is of ASCII characters without a capital, as most names of headers are. */
  private static boolean isLower(String name) {
    for (int at = 0; at < name.length(); at++) {
      char unit = name.charAt(at);
      if (unit >= 0x80 || (unit >= 'A' && unit <= 'Z')) {
        return false;
      }
    }
    return true;
  }

  private static String key(String name, boolean ignoreCase) {
    return ignoreCase && !isLower(name) ? name.toLowerCase(Locale.ROOT) : name;
  }

  /** Collects values. Not for concurrent use. */
  public static final class Builder {
    private static final int HEADERS = 16;
    private static final int OTHERS = 4;

    private final boolean ignoreCase;
    private String[] names = EMPTY;
    private String[] values = EMPTY;
    private int size;

    private Builder(boolean ignoreCase) {
      this.ignoreCase = ignoreCase;
    }

    /** Adds a value behind those that the name has. */
    public Builder add(String name, String value) {
      if (size == names.length) {
        int length = size > 0 ? 2 * size : ignoreCase ? HEADERS : OTHERS;
        names = Arrays.copyOf(names, length);
        values = Arrays.copyOf(values, length);
      }
      names[size] = key(name, ignoreCase);
      values[size] = Objects.requireNonNull(value, "value");
      size++;
      return this;
    }

    /** The collected values. */
    public NamedValues build() {
      // What this builder adds from now on lies behind, or in other arrays.
      return size == 0 ? NONE : new NamedValues(names, values, size, ignoreCase);
    }
  }
}
