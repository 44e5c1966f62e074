// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import dev.lambdaguardrails.bind.StrictJson;
import java.io.IOException;
import java.util.List;

/** How the payloads of a record are had from what was delivered. Immutable. */
interface RecordForm {
  /** As {@link RecordEvent#payloads}. */
  List<String> payloads(String body, int limit, StrictJson json) throws IOException;
}
