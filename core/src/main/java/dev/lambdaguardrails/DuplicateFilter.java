// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

/**
 * Remembers which records were handled, so that one that is delivered again is not handled again.
 *
 * <p>Queues and streams deliver at least once. A record is claimed before it is handled; one that
 * was handled, or kept in the quarantine, counts as handled at once when it comes again; one that
 * another invocation holds is reported as failed, and comes again later. It does not make the
 * function exactly once: an environment that ends between the function's effect and the remark of
 * it leaves a claim that expires, and then the record is handled again. Implementations serve
 * concurrent invocations.
 */
public interface DuplicateFilter {
  /** What became of a record before. */
  enum Found {
    /** Nothing: it is claimed now. */
    FIRST,
    /** Somebody handles it. */
    RUNNING,
    /** It was handled. */
    DONE
  }

  /**
   * Claims a record.
   *
   * @param key its source and the source's id of it
   * @throws Exception if that cannot be known; the record is then reported as failed
   */
  Found begin(String key) throws Exception;

  /**
   * Remembers that the record was handled.
   *
   * @throws Exception if it cannot; the record still counts as handled
   */
  void done(String key) throws Exception;

  /**
   * Gives the claim up: the record comes again.
   *
   * @throws Exception if it cannot; the claim then expires by itself
   */
  void failed(String key) throws Exception;
}
