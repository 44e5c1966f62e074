// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

/** What was found of a key. Safe for concurrent use. */
final class KeyFacts {
  private final String key;
  private final String written;
  private final boolean reserved;
  private final boolean hides;
  private final int state;
  private volatile byte[] json = {};

  /**
   * Facts of a key.
   *
   * @param key itself
   * @param written what of it goes into a line
   * @param hides whether it names something secret
   * @param state of the redactions when it was found
   */
  KeyFacts(String key, String written, boolean hides, int state) {
    this.key = key;
    this.written = written;
    this.reserved = FieldNames.isReserved(written);
    this.hides = hides;
    this.state = state;
  }

  /** Whether they are those of this key, in this state of the redactions. */
  boolean areOf(String other, int now) {
    return state == now && key.equals(other);
  }

  /** What of the key goes into a line. */
  String written() {
    return written;
  }

  /** Whether that is the name of a field of the encoder's own. */
  boolean isReserved() {
    return reserved;
  }

  /** Whether the key alone decides that its value stays in. */
  boolean hides() {
    return hides;
  }

  /** Writes the key as a JSON string. */
  void write(Line line) {
    byte[] known = json;
    if (known.length > 0) {
      line.raw(known);
      return;
    }
    int mark = line.size();
    boolean room = line.holds(Line.LONGEST_TEXT);
    line.text(written);
    if (room) {
      json = line.since(mark);
    }
  }

  /** Writes the key as the name of a field, with what makes it another than those taken. */
  @SuppressWarnings("ReferenceEquality") // the name itself, if it was free
  void write(FieldNames names, Line line) {
    String name = names.take(this);
    if (name == written) {
      write(line);
    } else {
      line.text(name);
    }
    line.raw(':');
  }
}
