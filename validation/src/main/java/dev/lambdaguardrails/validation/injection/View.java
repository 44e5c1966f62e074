// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/** In which reading of a value something was found. */
public enum View {
  /** As it came. */
  RAW,
  /** Percent escapes decoded, those of {@code %u} and of overlong UTF-8 among them. */
  PERCENT,
  /** Character references of HTML and XML decoded. */
  ENTITY,
  /** Escapes of JavaScript and CSS decoded. */
  ESCAPE,
  /** Compatibility forms folded to ASCII; invisible characters and NUL taken out. */
  FOLDED,
  /** More than one of these. */
  MIXED
}
