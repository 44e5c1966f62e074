// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import dev.lambdaguardrails.NamedValues;

/**
 * A query string: names and values by the rules of forms.
 *
 * @see <a href="https://url.spec.whatwg.org/#urlencoded-parsing">URL Standard, 5.1</a>
 */
final class QueryString {
  private QueryString() {}

  static NamedValues parse(String raw) {
    NamedValues.Builder values = NamedValues.exact();
    int from = 0;
    while (from < raw.length()) {
      int ampersand = raw.indexOf('&', from);
      int to = ampersand < 0 ? raw.length() : ampersand;
      if (to > from) {
        int equals = raw.indexOf('=', from);
        boolean valued = equals >= 0 && equals < to;
        String name = raw.substring(from, valued ? equals : to);
        String value = valued ? raw.substring(equals + 1, to) : "";
        values.add(PercentDecoder.query(name), PercentDecoder.query(value));
      }
      from = to + 1;
    }
    return values.build();
  }
}
