// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.sink;

import dev.lambdaguardrails.failure.Misconfiguration;

/** A library that is the caller's to add. Loaded where one is missing. */
enum MissingLibrary {
  ENCODER("org.owasp.encoder:encoder"),
  SANITIZER("com.googlecode.owasp-java-html-sanitizer:owasp-java-html-sanitizer"),
  YAML("org.yaml:snakeyaml");

  private final String coordinates;

  MissingLibrary(String coordinates) {
    this.coordinates = coordinates;
  }

  Misconfiguration needed() {
    return new Misconfiguration("Add " + coordinates + " to the dependencies of the function.");
  }
}
