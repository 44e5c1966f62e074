// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/**
 * What the detector saw in one value; never the value, nor a part of it.
 *
 * @param rule which rule saw it; its class and severity are the rule's
 * @param view in which reading of the value
 * @param depth how many rounds of decoding led to that reading, 0 for the value as it came; 3 at
 *     most
 * @param unfinished whether there was still something to decode when the rounds were used up
 */
public record Finding(InjectionRule rule, View view, int depth, boolean unfinished) {

  /** What kind of injection. */
  public InjectionClass injection() {
    return rule.injection();
  }

  /** The rule's stable name. */
  public String id() {
    return rule.id();
  }

  /** How bad it would be. */
  public Severity severity() {
    return rule.severity();
  }

  /** Whether several ways of encoding were mixed. */
  public boolean mixed() {
    return view == View.MIXED;
  }
}
