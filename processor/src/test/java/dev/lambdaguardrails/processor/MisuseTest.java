// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every misuse has an example in {@code misuse}, where each wrong line stands below its message:
 * {@code // error: what is wrong, and what to write}.
 */
class MisuseTest {
  private static final String MARK = "// error: ";

  @ParameterizedTest(name = "{0}")
  @EnumSource(Misuse.class)
  void misuse_inItsExample_isReportedWhereItStandsAndNoEntryWritten(Misuse misuse) {
    Map<String, String> sources = Resources.sources("misuse/" + file(misuse));
    Compilation compilation =
        switch (misuse) {
          case VALIDATION_MISSING -> Compilation.without("validation", sources);
          case JWT_MISSING -> Compilation.without("jwt", sources);
          case RATE_MISSING -> Compilation.without("ratelimit", sources);
          case SECRETS_MISSING -> Compilation.without("secrets", sources);
          default -> Compilation.of(sources);
        };
    assertEquals(
        String.join("\n", expected(sources)),
        String.join("\n", compilation.messages(Diagnostic.Kind.ERROR)));
    assertEquals(Map.of(), compilation.generated());
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Misuse.class)
  void misuse_inItsExample_isTheOneThatIsShown(Misuse misuse) {
    String[] words = (misuse.problem + ' ' + misuse.fix).split("\\{[a-z]+}", -1);
    assertTrue(
        expected(Resources.sources("misuse/" + file(misuse))).stream()
            .anyMatch(message -> Arrays.stream(words).allMatch(message::contains)));
  }

  @Test
  void example_ofNoMisuse_isNotThere() {
    List<String> files = Arrays.stream(Misuse.values()).map(MisuseTest::file).sorted().toList();
    assertEquals(files, Resources.names("misuse"));
  }

  private static String file(Misuse misuse) {
    return misuse.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".java";
  }

  private static List<String> expected(Map<String, String> sources) {
    return Marks.expected(MARK, sources);
  }
}
