// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lambdaguardrails.failure.Misconfiguration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the variables of a function say of its secrets. */
class SecretsSettingsTest {
  private static final String TTL = "GUARDRAILS_SECRETS_TTL_SECONDS";
  private static final String MAX_STALE = "GUARDRAILS_SECRETS_MAX_STALE_SECONDS";
  private static final String AT_INIT = "GUARDRAILS_SECRETS_AT_INIT";

  @Test
  void settings_ofNoVariable_areTheDefaults() {
    assertEquals(SecretsSettings.DEFAULTS, SecretsSettings.of(name -> null));
  }

  @Test
  void settings_ofVariables_areTheirs() {
    Map<String, String> variables = Map.of(TTL, "60", MAX_STALE, "2592000", AT_INIT, "start");
    SecretsSettings settings = SecretsSettings.of(variables::get);
    assertEquals(60_000, settings.timeToLive());
    assertEquals(2_592_000_000L, settings.maxStale());
    assertEquals(true, settings.startWithout());
    assertEquals(false, SecretsSettings.of(Map.of(AT_INIT, "fail")::get).startWithout());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "-1", "1.5", "2592001", "99999999999999999999", " 60", "60s", "\u0661"})
  void seconds_outOfBounds_areAMisconfiguration(String seconds) {
    for (String variable : new String[] {TTL, MAX_STALE}) {
      Map<String, String> variables = Map.of(variable, seconds);
      assertThrows(Misconfiguration.class, () -> SecretsSettings.of(variables::get));
    }
  }

  @ParameterizedTest
  @CsvSource({"Start", "later", "''"})
  void start_ofAnotherWord_isAMisconfiguration(String word) {
    Map<String, String> variables = Map.of(AT_INIT, word);
    assertThrows(Misconfiguration.class, () -> SecretsSettings.of(variables::get));
  }
}
