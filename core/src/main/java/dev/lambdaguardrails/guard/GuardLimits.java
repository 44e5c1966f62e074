// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Limits;
import dev.lambdaguardrails.bind.JsonLimits;
import dev.lambdaguardrails.failure.Misconfiguration;

/**
 * The values of {@link Limits}.
 *
 * @param eventBytes of a whole event, 0 for the source's default
 * @param recordBytes of the payload of one record
 * @param json of a JSON payload
 * @param deadlineMargin milliseconds kept back from the function's time
 */
public record GuardLimits(int eventBytes, int recordBytes, JsonLimits json, int deadlineMargin) {
  /** The defaults of {@link Limits}. */
  public static final GuardLimits DEFAULTS =
      new GuardLimits(0, 1024 * 1024, new JsonLimits(32, 256, 256 * 1024, 64, 100_000), 250);

  /** Refuses limits that limit nothing. */
  public GuardLimits {
    if (eventBytes < 0 || eventBytes > Limits.LARGEST_EVENT) {
      throw new Misconfiguration("Set eventBytes to 1 to " + Limits.LARGEST_EVENT + ", or 0.");
    }
    if (recordBytes < 1 || recordBytes > Limits.LARGEST_EVENT) {
      throw new Misconfiguration("Set recordBytes to 1 to " + Limits.LARGEST_EVENT + ".");
    }
    if (deadlineMargin < 1) {
      throw new Misconfiguration("Set deadlineMargin to 1 or more milliseconds.");
    }
    if (json.depth() < 1
        || json.nameLength() < 1
        || json.stringLength() < 1
        || json.numberLength() < 1
        || json.tokens() < 1) {
      throw new Misconfiguration(
          "Set depth, nameLength, stringLength, numberLength, tokens to 1 or more.");
    }
  }

  /** The bytes of a whole event of a source. */
  int eventBytes(EventSource source) {
    if (eventBytes > 0) {
      return eventBytes;
    }
    return source.isRequest() ? 1024 * 1024 : Limits.LARGEST_EVENT;
  }
}
