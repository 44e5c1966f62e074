// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The entries of an object whose names are the caller's own. Not for concurrent use. */
public final class MapEntries {
  private final JsonParser json;

  MapEntries(JsonParser json) {
    this.json = json;
    ValuePointer.mark(json);
  }

  /** The next key, whose value is then the next to read; null behind the last. */
  public @Nullable String next() throws IOException {
    return json.nextFieldName();
  }
}
