// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.reviews;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lambdaguardrails.samples.runtime.Template;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The template deploys what the code says. */
class TemplateTest {
  @Test
  void template_handlers_areTheEntries() {
    assertEquals(
        Set.of(GuardedReviewsOfBook.class.getName(), GuardedAddReview.class.getName()),
        Template.read(Path.of("template.yaml")).handlers());
  }
}
