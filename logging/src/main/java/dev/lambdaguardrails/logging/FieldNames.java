// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import java.util.Arrays;

/**
 * The names that a line has given away. Not for concurrent use.
 *
 * <p>The reserved names are the encoder's own, in any case of their letters, since some readers do
 * not mind it; a second field of a name gets {@code _} after it, and is lost to nobody.
 */
final class FieldNames {
  static final String[] RESERVED = {
    "level",
    "timestamp",
    "message",
    "logger",
    "service",
    "function_name",
    "function_version",
    "cold_start",
    "request_id",
    "correlation_id",
    "trace_id",
    "tenant_id",
    "exception",
    "fields_left_out",
    "_aws"
  };

  private final boolean reserving;
  private String[] taken = new String[16];
  private int count;

  /**
   * No name is given away yet.
   *
   * @param reserving whether the reserved names count as given away: they do on the line itself
   */
  FieldNames(boolean reserving) {
    this.reserving = reserving;
  }

  void clear() {
    Arrays.fill(taken, 0, count, null);
    count = 0;
  }

  /** The name itself, or with as many {@code _} as make it free. */
  String take(String wanted) {
    return take(wanted, reserving && isReserved(wanted));
  }

  /** The name of a key, or with as many {@code _} as make it free. */
  String take(KeyFacts key) {
    return take(key.written(), reserving && key.isReserved());
  }

  private String take(String wanted, boolean reserved) {
    String name = wanted;
    if (reserved || isTaken(name)) {
      do {
        name = name + '_';
      } while ((reserving && isReserved(name)) || isTaken(name));
    }
    if (count == taken.length) {
      taken = Arrays.copyOf(taken, count * 2);
    }
    taken[count++] = name;
    return name;
  }

  static boolean isReserved(String name) {
    int length = name.length();
    for (String reserved : RESERVED) {
      if (reserved.length() == length && reserved.equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }

  private boolean isTaken(String name) {
    for (int at = 0; at < count; at++) {
      if (name.equals(taken[at])) {
        return true;
      }
    }
    return false;
  }
}
