// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventTextTest {
  private static byte[] hex(String hex) {
    byte[] bytes = new byte[hex.length() / 2];
    for (int at = 0; at < bytes.length; at++) {
      bytes[at] = (byte) Integer.parseInt(hex.substring(2 * at, 2 * at + 2), 16);
    }
    return bytes;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "80",
        "BF",
        "C0AF",
        "C1BF",
        "E080AF",
        "F08080AF",
        "C2",
        "E282",
        "F09F98",
        "EDA080",
        "EDBFBF",
        "EDA0BDEDB880",
        "F4908080",
        "F8888080",
        "FE",
        "FF",
        "FFFE7B007D00",
        "FEFF007B007D",
        "C328",
        "EFBFBD80"
      })
  void decode_malformed_refuses(String hex) {
    Refusal refusal =
        assertThrows(Refusal.class, () -> EventText.decode(hex(hex), RefusalCode.EVENT_NOT_UTF8));
    assertEquals("event-not-utf8", refusal.code());
  }

  @Test
  void decode_wellFormed_isItsText() {
    for (String text : new String[] {"", "a", "\ufffd", "a\ufffdb", "\ud83d\ude00", "\u0000"}) {
      assertEquals(
          text,
          EventText.decode(text.getBytes(StandardCharsets.UTF_8), RefusalCode.EVENT_NOT_UTF8));
    }
  }
}
