// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import java.util.List;

/**
 * The texts that a request holds for a part: decoded, in the part's form, one at most unless the
 * part is a list.
 *
 * @param part the part
 * @param texts its texts, empty when the request has none
 */
public record PartValue(Part part, List<String> texts) {
  /** Copies the texts. */
  public PartValue {
    texts = List.copyOf(texts);
  }

  /** The part only. */
  @Override
  public String toString() {
    return "PartValue[" + part.name() + ']';
  }
}
