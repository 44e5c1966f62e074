// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

/**
 * What the detector of injection saw in one text of the input; never the text, nor a part of it.
 *
 * @param pointer where: a JSON Pointer into the input as its type declares it, with {@code *} for
 *     the key of a map, empty for a body that is not looked into; {@code path}, {@code query/*},
 *     {@code pathParameters/*}, {@code headers/*} or {@code headers/} and a well-known name for a
 *     text of the request that is no component of the input
 * @param injection the class of injection
 * @param rule the stable id of the rule that saw it
 * @param severity how bad it would be
 * @param view in which reading of the text
 * @param depth how many rounds of decoding led to that reading, 0 for the text as it came
 * @param unfinished whether there was still something to decode when the rounds were used up
 */
public record InjectionFinding(
    String pointer,
    String injection,
    String rule,
    String severity,
    String view,
    int depth,
    boolean unfinished) {

  /** Whether the pointer leads into the input, or to all of it. */
  public boolean isOfInput() {
    return pointer.isEmpty() || pointer.charAt(0) == '/';
  }
}
