// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import jakarta.validation.constraints.Size;
import java.util.List;

/** What tests inherit from a class file: no compiler before JDK 22 shows what is in its list. */
public interface Shelf {
  List<@Size(max = 9) String> getTexts();
}
