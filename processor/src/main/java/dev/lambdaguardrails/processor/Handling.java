// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

/** How an entry hands an invocation to a function. */
enum Handling {
  /** A {@code GuardedFunction} that receives bound input. */
  FUNCTION("serve", true),
  /** A {@code RequestHandler} that receives bound input. */
  HANDLER("serveHandler", true),
  /** A {@code RequestHandler} that receives a whole event. */
  EVENTS("serveStream", false),
  /** A {@code RequestStreamHandler}. */
  STREAM("serveStream", false);

  /** The method of the builder. */
  final String door;

  /** Whether the input is bound and validated. */
  final boolean bound;

  Handling(String door, boolean bound) {
    this.door = door;
    this.bound = bound;
  }
}
