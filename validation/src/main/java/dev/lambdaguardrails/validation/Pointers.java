// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

/**
 * The steps of a JSON Pointer.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6901#section-3">RFC 6901, 3</a>
 */
final class Pointers {
  private Pointers() {}

  static void append(StringBuilder pointer, String name) {
    pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
  }
}
