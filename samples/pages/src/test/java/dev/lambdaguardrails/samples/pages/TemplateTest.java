// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lambdaguardrails.samples.runtime.Template;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The template deploys what the code says. */
class TemplateTest {
  private final Template template = Template.read(Path.of("template.yaml"));

  @Test
  void template_handlers_areTheEntries() {
    assertEquals(
        Set.of(GuardedPublishPage.class.getName(), GuardedFindPages.class.getName()),
        template.handlers());
  }
}
