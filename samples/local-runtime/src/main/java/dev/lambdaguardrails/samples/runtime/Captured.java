// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.runtime;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Everything that left a function's JVM towards Lambda, as text.
 *
 * @param stdout standard output
 * @param stderr standard error
 * @param telemetry the runtime client's framed log; empty where telemetry is off
 * @param posted all responses and errors, in order of arrival
 */
public record Captured(String stdout, String stderr, String telemetry, List<Posted> posted) {

  /** Copies the list. */
  public Captured {
    posted = List.copyOf(posted);
  }

  /** All of it in one string, headers too: the place to look for what must not be there. */
  public String everything() {
    String posts = posted.stream().map(Posted::toString).collect(Collectors.joining("\n"));
    return String.join("\n", stdout, stderr, telemetry, posts);
  }
}
