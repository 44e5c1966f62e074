// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The event of a trigger, which goes back with a response in it.
 *
 * @param before all of it before the value of its response
 * @param response the value that it came with
 */
public record TriggerEcho(String before, String response) {
  /** The event with the response that it came with. */
  public byte[] untouched() {
    return with(response.getBytes(StandardCharsets.UTF_8));
  }

  /** The event with a response. */
  public byte[] with(byte[] answered) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(before.getBytes(StandardCharsets.UTF_8));
    out.writeBytes(answered);
    out.write('}');
    return out.toByteArray();
  }

  /** Nothing of the event. */
  @Override
  public String toString() {
    return "TriggerEcho";
  }
}
