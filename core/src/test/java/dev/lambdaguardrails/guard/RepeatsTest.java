// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.Control;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Mode;
import dev.lambdaguardrails.SecurityEvent;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Events of one invocation, of more codes and controls than anyone has. */
class RepeatsTest {
  private final Repeats repeats = new Repeats();
  private final List<SecurityEvent> recorded = new ArrayList<>();

  private static SecurityEvent event(String code, Control control, Mode mode) {
    return new SecurityEvent(
        SecurityEvent.Kind.REFUSAL,
        code,
        control,
        mode,
        EventSource.SQS,
        "com.acme.Orders",
        "r",
        "c",
        "1",
        0,
        List.of("/a Min"),
        List.of(),
        null,
        null,
        1);
  }

  private void record(String code, Control control, Mode mode) {
    if (repeats.single()) {
      recorded.add(event(code, control, mode));
    } else if (!repeats.counts(code, control, mode)) {
      repeats.add(event(code, control, mode));
    }
  }

  @Test
  void codes_moreThanAreToldApart_areSeveralByControlAndMode() {
    int total = 0;
    for (int at = 0; at < 5_000; at++) {
      for (Control control : Control.values()) {
        for (Mode mode : Mode.values()) {
          record("code-" + at, control, mode);
          total++;
        }
      }
    }
    recorded.addAll(repeats.take());
    int counted = 0;
    for (SecurityEvent each : recorded) {
      counted += each.count();
    }
    int bound = Repeats.SINGLE + Repeats.MOST_CODES + Control.values().length * 2;
    assertTrue(recorded.size() <= bound, () -> recorded.size() + " events");
    assertEquals(total, counted);
    Map<Control, Integer> ofControl = new EnumMap<>(Control.class);
    for (SecurityEvent each : recorded) {
      ofControl.merge(each.control(), each.count(), Integer::sum);
    }
    for (Control control : Control.values()) {
      assertEquals(total / Control.values().length, ofControl.get(control));
    }
  }

  @Test
  void repeats_taken_areNotTakenAgain() {
    for (int at = 0; at < 20; at++) {
      record("code", Control.VALIDATION, Mode.ENFORCE);
    }
    assertEquals(10, recorded.size());
    SecurityEvent rest = repeats.take().get(0);
    assertEquals(10, rest.count());
    assertEquals(List.of("/a Min"), rest.pointers());
    assertEquals(List.of(), repeats.take());
  }
}
