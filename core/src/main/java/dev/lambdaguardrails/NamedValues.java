// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Values by name, in the order of arrival: the headers, the query or the path parameters of a
 * request.
 *
 * <p>Headers compare their names without regard to case, the others exactly. Immutable; {@link
 * #toString} prints names only.
 */
public final class NamedValues {
  private static final NamedValues NONE = new NamedValues(Map.of(), false);

  private final Map<String, List<String>> values;
  private final boolean ignoreCase;

  private NamedValues(Map<String, List<String>> values, boolean ignoreCase) {
    this.values = values;
    this.ignoreCase = ignoreCase;
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
    return values.getOrDefault(key(name, ignoreCase), List.of());
  }

  /** The names, those of headers in lower case. */
  public Set<String> names() {
    return values.keySet();
  }

  /** The names only. */
  @Override
  public String toString() {
    return "NamedValues" + names();
  }

  private static String key(String name, boolean ignoreCase) {
    return ignoreCase ? name.toLowerCase(Locale.ROOT) : name;
  }

  /** Collects values. Not for concurrent use. */
  public static final class Builder {
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final boolean ignoreCase;

    private Builder(boolean ignoreCase) {
      this.ignoreCase = ignoreCase;
    }

    /** Adds a value behind those that the name has. */
    public Builder add(String name, String value) {
      String key = key(name, ignoreCase);
      List<String> all = values.get(key);
      if (all == null) {
        all = new ArrayList<>(1);
        values.put(key, all);
      }
      all.add(value);
      return this;
    }

    /** The collected values. */
    public NamedValues build() {
      if (values.isEmpty()) {
        return NONE;
      }
      Map<String, List<String>> copy = new LinkedHashMap<>();
      for (Map.Entry<String, List<String>> entry : values.entrySet()) {
        copy.put(entry.getKey(), List.copyOf(entry.getValue()));
      }
      return new NamedValues(Collections.unmodifiableMap(copy), ignoreCase);
    }
  }
}
