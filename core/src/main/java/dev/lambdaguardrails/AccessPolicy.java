// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

/** Decides who may call, as {@link AllowIf} names it. Safe for concurrent use. */
public interface AccessPolicy {
  /**
   * Whether a call may go on. Asked before the body is read, and after the rules that only compare.
   *
   * @param call as it arrived: its texts are the caller's, all but {@link Invocation#caller}
   * @throws Exception if that cannot be told, which admits nobody
   */
  boolean admits(Invocation call) throws Exception;
}
