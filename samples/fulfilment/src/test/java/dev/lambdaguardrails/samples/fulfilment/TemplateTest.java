// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.fulfilment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lambdaguardrails.Batch;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.samples.runtime.Template;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The template deploys what the code says. */
class TemplateTest {
  private final Template template = Template.read(Path.of("template.yaml"));

  @Test
  void template_handlers_areTheEntries() {
    assertEquals(
        Set.of(
            GuardedShip.class.getName(),
            GuardedRestock.class.getName(),
            GuardedReadManifest.class.getName()),
        template.handlers());
  }

  /**
   * Where only one of the two says so, Lambda deletes messages that failed, or repeats good ones.
   */
  @Test
  void template_reportBatchItemFailures_agreesWithTheBatchOfTheFunction() {
    for (Class<?> function : List.of(Ship.class, Restock.class, ReadManifest.class)) {
      boolean partial = function.getAnnotation(Guarded.class).batch() == Batch.PARTIAL;
      String entry = function.getPackageName() + ".Guarded" + function.getSimpleName();

      assertEquals(partial, template.reportsBatchItemFailures(entry), entry);
    }
  }
}
