// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import dev.lambdaguardrails.aws.JsonLists;
import org.jspecify.annotations.Nullable;

/** Gives the elements of one answer to the names that were asked for in one call. */
abstract class AnsweredRows implements JsonLists.Rows {
  /** All names, and what is known of each. */
  final SecretName[] names;

  final Fetched[] fetched;

  /** The places of the names that were asked for. */
  final int[] chunk;

  AnsweredRows(SecretName[] names, int[] chunk, Fetched[] fetched) {
    this.names = names;
    this.chunk = chunk;
    this.fetched = fetched;
  }

  /** The text of a field; empty where there is none. */
  static String text(char @Nullable [] value) {
    return value == null ? "" : new String(value);
  }
}
