// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

/** Counts requests by a key. Safe for concurrent use. */
public interface RateLimitStore {
  /**
   * Takes one request of a key, if one may come now.
   *
   * @param key whose request, and by which rule; it may hold personal data, and be long
   * @param requests how many may come in that time
   * @param seconds the time
   * @return 0 where it may; otherwise the seconds after which one may again, 1 at least
   * @throws Exception if that cannot be told, which is answered 503
   */
  long take(String key, int requests, int seconds) throws Exception;
}
