// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.lambdaguardrails.validation.internal.StrictUrl;

/** Hosts and URLs of any text are read without an error, and a URL is only what has no blank. */
class HostsFuzzTest {

  @FuzzTest(maxDuration = "3s")
  void hosts_ofAnyText_haveAKind(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    int kind = HostAddress.kind(text, 0, text.length());
    assertTrue(kind >= HostAddress.OUTSIDE && kind <= HostAddress.LITERAL);
    HostAddress.callback(text, 0, text.length());
    boolean url = StrictUrl.parse(text) != null;
    assertTrue(!url || text.indexOf(' ') < 0);
    StrictUrl.parse("https://" + text);
    StrictUrl.parse("https://" + text + "/");
  }
}
