// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import dev.lambdaguardrails.aws.http.Budget;
import org.jspecify.annotations.Nullable;

/** Values that are looked up one by one. */
final class LookupSource extends SecretSource {
  private final SecretLookup lookup;

  LookupSource(SecretLookup lookup) {
    this.lookup = lookup;
  }

  @Override
  Fetched[] fetch(SecretName[] names, boolean now, Budget budget) {
    Fetched[] fetched = new Fetched[names.length];
    for (int at = 0; at < names.length; at++) {
      fetched[at] = get(names[at].text());
    }
    return fetched;
  }

  private Fetched get(String name) {
    try {
      @Nullable String value = lookup.get(name);
      return value == null ? Fetched.not(Trouble.ABSENT) : Fetched.of(value.toCharArray(), null);
    } catch (Exception thrown) {
      return Fetched.not(Trouble.FAILING, thrown);
    }
  }
}
