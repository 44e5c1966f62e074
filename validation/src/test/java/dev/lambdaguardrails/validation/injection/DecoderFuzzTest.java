// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** A round of decoding never throws, stays within its length, and tells what it has undone. */
class DecoderFuzzTest {

  @FuzzTest(maxDuration = "3s")
  void round_anyText_isBoundedAndTold(FuzzedDataProvider data) {
    boolean plus = data.consumeBoolean();
    String text = data.consumeRemainingAsString();
    Decoder decoder = new Decoder(text.length());
    String view = decoder.round(text, plus);
    assertTrue(view.length() <= 3 * text.length());
    if (decoder.codecs() == 0) {
      assertSame(text, view);
    }
    assertEquals(view, new Decoder(text.length()).round(text, plus));
  }
}
