// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;

/**
 * What an API asks its authorizer for: {@code
 * arn:aws:execute-api:region:account:api/stage/METHOD/path}.
 *
 * @param text the whole of it
 * @param account the id of the account
 * @param api the id of the API
 */
record MethodArn(String text, String account, String api) {
  private static final int COLONS = 5;
  private static final int LONGEST = 16 * 1024;

  /**
   * Reads one.
   *
   * @throws Refusal if it is none
   */
  static MethodArn of(String text) {
    int[] colon = new int[COLONS];
    int from = 0;
    for (int at = 0; at < COLONS; at++) {
      colon[at] = text.indexOf(':', from);
      demand(colon[at] >= from);
      from = colon[at] + 1;
    }
    int api = text.indexOf('/', from);
    demand(api > from && text.indexOf('/', api + 1) > api + 1 && text.length() <= LONGEST);
    demand(text.startsWith("arn:") && text.startsWith(":execute-api:", colon[1]));
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      demand(unit > ' ' && unit != 0x7F && (at > api || isPlain(unit)));
    }
    return new MethodArn(text, text.substring(colon[3] + 1, colon[4]), text.substring(from, api));
  }

  private static boolean isPlain(char unit) {
    return (unit >= 'a' && unit <= 'z')
        || (unit >= 'A' && unit <= 'Z')
        || (unit >= '0' && unit <= '9')
        || unit == '-'
        || unit == ':'
        || unit == '/';
  }

  /**
   * Demands that it names one resource where it stands in a policy: a path that a caller made a
   * pattern would be allowed as one.
   *
   * @throws Refusal if it is a pattern
   */
  MethodArn demandOne() {
    if (text.indexOf('*') >= 0 || text.indexOf('?') >= 0 || text.contains("${")) {
      throw Refusal.of(RefusalCode.ACCESS_DENIED);
    }
    return this;
  }

  /** Tells where the event comes from; what else says so must say the same. */
  void tell(EventParser in, String accountSaid, String apiSaid) {
    demand(accountSaid.isEmpty() || accountSaid.equals(account));
    demand(apiSaid.isEmpty() || apiSaid.equals(api));
    in.account(account);
    in.api(api);
  }

  private static void demand(boolean right) {
    if (!right) {
      throw EventParser.otherSource();
    }
  }
}
