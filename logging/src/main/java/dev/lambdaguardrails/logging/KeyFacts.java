// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

/**
 * What was found of a key.
 *
 * @param key itself
 * @param written what of it goes into a line
 * @param json the same as a JSON string
 * @param reserved whether that is the name of a field of the encoder's own
 * @param hides whether it names something secret
 * @param state of the redactions when it was found
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record KeyFacts(
    String key, String written, byte[] json, boolean reserved, boolean hides, int state) {
  static KeyFacts of(String key, String written, boolean hides, int state) {
    Line line = new Line();
    line.text(written);
    return new KeyFacts(key, written, line.toBytes(), FieldNames.isReserved(written), hides, state);
  }

  /** Writes the key as the name of a field, with what makes it another than those taken. */
  @SuppressWarnings("ReferenceEquality") // the name itself, if it was free
  void write(FieldNames names, Line line) {
    String name = names.take(this);
    if (name == written) {
      line.raw(json);
    } else {
      line.text(name);
    }
    line.raw(':');
  }
}
