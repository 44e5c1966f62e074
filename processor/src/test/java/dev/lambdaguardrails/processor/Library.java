// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import jakarta.validation.constraints.Size;
import java.util.List;

/** A type that tests find in a class file: no compiler before JDK 22 shows what is in its list. */
public record Library(
    String text, List<String> texts, @Size(max = 9) List<@Size(max = 9) String> bounded) {}
