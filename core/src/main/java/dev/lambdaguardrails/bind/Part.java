// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

/**
 * A component of the input that comes from a parameter of the request.
 *
 * @param name the component's JSON name, which the body may not use
 * @param origin where it comes from
 * @param parameter the parameter's name there
 * @param form how its text becomes JSON
 * @param list whether it takes every value of the parameter, or refuses more than one
 */
public record Part(String name, Origin origin, String parameter, Form form, boolean list) {
  /** Where a part comes from. */
  public enum Origin {
    /** A parameter of the path. */
    PATH,
    /** The query string. */
    QUERY,
    /** A header. */
    HEADER,
    /** A verified claim of the caller. */
    CLAIM
  }

  /** How the text of a part becomes JSON. */
  public enum Form {
    /** As a string. */
    TEXT,
    /** As a number, if it is one by the grammar of JSON. */
    NUMBER,
    /** As {@code true} or {@code false}, if it is one of these. */
    TRUTH
  }
}
