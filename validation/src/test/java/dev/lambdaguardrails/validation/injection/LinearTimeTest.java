// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A million characters take at most eleven times what a hundred thousand take, of whatever is
 * repeated: what opens something and never ends it, beginnings of attacks, recipes of exhaustion.
 *
 * <p>Time is the thread's on a processor. A text so fast that no quadratic reader could have read
 * it passes at once; any other is measured again while it fails, since noise only adds.
 */
class LinearTimeTest {
  private static final InjectionDetector DETECTOR = InjectionDetector.of(Sensitivity.HIGH);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int LENGTH = 100_000;
  private static final int ATTEMPTS = 12;

  /** Where each character looked at all others, 1 MB would take minutes. */
  private static final long FAST_NANOS = 500_000_000;

  @Test
  void inspect_openings_takeLinearTime() {
    assertLinear(AnyTextTest.UNITS);
  }

  @Test
  void inspect_beginningsOfAttacks_takeLinearTime() throws IOException {
    List<String> units = new ArrayList<>();
    List<String> forms = AttackFormsTest.lines("attack-forms.tsv");
    for (int i = 0; i < forms.size(); i += 30) {
      String form = forms.get(i).substring(forms.get(i).indexOf('\t') + 1);
      units.add(form.substring(0, Math.min(form.length(), 2 + i % 23)));
    }
    units.add("|sh");
    assertLinear(units);
  }

  @Test
  void inspect_recipesOfExhaustion_takeLinearTime() throws IOException {
    Path recipes = OpenCorpusTest.folder().resolve("dos.jsonl");
    assumeTrue(Files.exists(recipes), "missing: the open corpus");
    List<String> units = new ArrayList<>();
    ObjectMapper mapper = new ObjectMapper();
    for (String line : Files.readAllLines(recipes)) {
      JsonNode recipe = mapper.readTree(line).path("recipe");
      String unit = recipe.path("unit").asText();
      if (!unit.isEmpty() && unit.length() < LENGTH) {
        units.add(unit);
      }
    }
    assertLinear(units);
  }

  private static void assertLinear(List<String> units) {
    List<String> slow = new ArrayList<>();
    for (String unit : units) {
      String shorter = unit.repeat(LENGTH / unit.length() + 1);
      String longer = unit.repeat(10 * LENGTH / unit.length() + 1);
      long more = nanos(longer);
      long less = Long.MAX_VALUE;
      for (int again = 0; again < ATTEMPTS && more > FAST_NANOS; again++) {
        less = Math.min(less, nanos(shorter));
        if (again > 0) {
          more = Math.min(more, nanos(longer));
        }
        if (again > 1 && more <= 11 * less) {
          break;
        }
      }
      if (more > FAST_NANOS && more > 11 * less) {
        slow.add(unit + ": " + more + " ns against " + less);
      }
    }
    assertEquals(List.of(), slow);
  }

  private static long nanos(String text) {
    long start = THREADS.getCurrentThreadCpuTime();
    DETECTOR.inspect(text);
    return THREADS.getCurrentThreadCpuTime() - start;
  }
}
