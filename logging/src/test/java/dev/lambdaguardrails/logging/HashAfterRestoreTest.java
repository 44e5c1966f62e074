// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lambdaguardrails.samples.runtime.Launch;
import dev.lambdaguardrails.samples.runtime.LocalRuntime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The keyed hash of a snapshot's environments, by the restore path of the real runtime client. */
class HashAfterRestoreTest {
  @Test
  void hash_ofOneValue_joinsTheLinesOfOneEnvironmentAndIsAnotherAfterARestore() {
    Launch launch =
        Launch.of(HashedHandler.class.getName())
            .environment("GUARDRAILS_REDACTION", "email=hash")
            .snapStart()
            .build();
    try (LocalRuntime runtime = LocalRuntime.start(launch)) {
      assertEquals(List.of(), runtime.initError().stream().toList());
      assertEquals(List.of(), runtime.restore().stream().toList());
      assertEquals(
          "{\"statusCode\":200}", runtime.invoke(FunctionLinesTest.event("any", "c-1")).body());
      runtime.awaitIdle();
      List<String> hashes = new ArrayList<>();
      for (JsonNode line : FunctionLinesTest.lines(runtime.captured())) {
        String message = line.get("message").textValue();
        int hash = message.indexOf("[REDACTED:email:");
        if (hash >= 0) {
          hashes.add(message.substring(hash));
        }
      }
      assertEquals(4, hashes.size(), hashes::toString);
      assertTrue(hashes.get(0).matches("\\[REDACTED:email:[0-9a-f]{12}]"), hashes.get(0));
      assertEquals(hashes.get(0), hashes.get(1));
      assertEquals(hashes.get(2), hashes.get(3));
      assertNotEquals(hashes.get(0), hashes.get(2));
    }
  }
}
