// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What AppSync asks a resolver: one field, or those of a batch, in their order.
 *
 * @param fields what is known of each
 * @param batch whether the answer is a list, also of one
 */
public record ResolverEvent(List<HttpEvent> fields, boolean batch) {
  /** Copies the list. */
  public ResolverEvent {
    fields = List.copyOf(fields);
  }

  static ResolverEvent read(EventParser in) throws IOException {
    if (!in.startsArray()) {
      return new ResolverEvent(List.of(new AppSyncReader().read(in)), false);
    }
    List<HttpEvent> fields = new ArrayList<>();
    while (in.element()) {
      fields.add(new AppSyncReader().read(in));
    }
    if (fields.isEmpty()) {
      throw EventParser.otherSource();
    }
    return new ResolverEvent(fields, true);
  }
}
