// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of a record that Firehose had transformed: another value, which it delivers, or
 * nothing, because the function dropped it on purpose. A function that drops none, and names no
 * partitions, answers the value itself. Immutable; {@link #toString} prints no value.
 *
 * @param <T> the value
 * @see <a href="https://docs.aws.amazon.com/firehose/latest/dev/data-transformation.html">Transform
 *     source data in Amazon Data Firehose</a>
 */
public final class Transformed<T> {
  private final @Nullable T value;
  private final Map<String, String> partitions;

  private Transformed(@Nullable T value, Map<String, String> partitions) {
    this.value = value;
    this.partitions = partitions;
  }

  /** A record with this value. */
  public static <T> Transformed<T> to(T value) {
    return new Transformed<>(value, Map.of());
  }

  /** No record: it is not delivered, and counts as transformed. */
  public static <T> Transformed<T> dropped() {
    return new Transformed<>(null, Map.of());
  }

  /** The same with a key more for dynamic partitioning, which becomes part of a prefix in S3. */
  public Transformed<T> partition(String key, String value) {
    Map<String, String> more = new LinkedHashMap<>(partitions);
    more.put(key, value);
    return new Transformed<>(this.value, more);
  }

  /** The value; null where the record was dropped. */
  public @Nullable T value() {
    return value;
  }

  /** The keys of partitions, with their values. */
  public Map<String, String> partitions() {
    return Collections.unmodifiableMap(partitions);
  }

  @Override
  public String toString() {
    return value == null ? "Transformed[dropped]" : "Transformed";
  }
}
