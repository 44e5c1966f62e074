// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.sink;

import java.io.ObjectInputFilter;
import java.util.Set;

/**
 * Filters for Java's own deserialisation, where it cannot be replaced by JSON.
 *
 * <p>Stops classes that are not listed, proxies, and graphs beyond their bounds, before an object
 * is made. Does not make a listed class harmless: list records and values, no collection of {@code
 * Object}. A filter serves concurrent invocations.
 *
 * @see <a
 *     href="https://cheatsheetseries.owasp.org/cheatsheets/Deserialization_Cheat_Sheet.html">OWASP,
 *     deserialization</a>
 */
public final class SafeObjects {
  private static final long MOST_BYTES = 1 << 20;
  private static final long MOST_REFERENCES = 10_000;
  private static final long DEEPEST = 16;
  private static final long LONGEST_ARRAY = 10_000;

  private SafeObjects() {}

  /**
   * A filter that allows classes by their exact type, boxes, texts and arrays of those.
   *
   * <p>Set it by {@code ObjectInputStream.setObjectInputFilter} before anything is read.
   */
  public static ObjectInputFilter allowing(Set<Class<?>> classes) {
    Set<Class<?>> allowed = Set.copyOf(classes);
    return info -> status(info, allowed);
  }

  /** A filter that allows nothing. */
  public static ObjectInputFilter none() {
    return info -> ObjectInputFilter.Status.REJECTED;
  }

  private static ObjectInputFilter.Status status(
      ObjectInputFilter.FilterInfo info, Set<Class<?>> allowed) {
    if (info.streamBytes() > MOST_BYTES
        || info.references() > MOST_REFERENCES
        || info.depth() > DEEPEST
        || info.arrayLength() > LONGEST_ARRAY) {
      return ObjectInputFilter.Status.REJECTED;
    }
    Class<?> type = info.serialClass();
    if (type == null) {
      return ObjectInputFilter.Status.UNDECIDED;
    }
    while (type.isArray()) {
      type = type.getComponentType();
    }
    boolean fits = type.isPrimitive() || isScalar(type) || allowed.contains(type);
    return fits ? ObjectInputFilter.Status.ALLOWED : ObjectInputFilter.Status.REJECTED;
  }

  /** Collections check that they may make an array of objects; each element is looked at. */
  private static boolean isScalar(Class<?> type) {
    return type == Object.class
        || type == String.class
        || type == Boolean.class
        || type == Character.class
        || type == Number.class
        || type == Byte.class
        || type == Short.class
        || type == Integer.class
        || type == Long.class
        || type == Float.class
        || type == Double.class;
  }
}
