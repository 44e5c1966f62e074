// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one violation says of a value.
 *
 * @param code the simple name of the constraint
 * @param bounds its bounds as source text, by name
 * @param tests what the value passes, all of them
 */
record Rule(String code, Map<String, String> bounds, List<ValueTest> tests) {
  Rule {
    bounds = new TreeMap<>(bounds);
    tests = List.copyOf(tests);
  }
}
