// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.runtime;

import java.util.Map;

/**
 * One request that the runtime client posted: a response, an invocation error or an init error.
 *
 * @param path the path in the Runtime API
 * @param headers by name, in any case
 * @param body as UTF-8
 */
public record Posted(String path, Map<String, String> headers, String body) {

  /** Whether it reports an error. */
  public boolean isError() {
    return path.endsWith("/error");
  }

  @Override
  public String toString() {
    return path + "\n" + headers + "\n" + body;
  }
}
