// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.check;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the checks refer to, read from their class files: what they could ever load. */
class ReferencesTest {
  private static final List<String> FORBIDDEN =
      List.of(
          "jakarta/validation",
          "org/hibernate",
          "com/fasterxml",
          "java/util/stream",
          "java/util/function",
          "java/lang/invoke",
          "java/lang/reflect",
          "java/text",
          "java/util/Formatter",
          "BootstrapMethods",
          "InvokeDynamic");

  @Test
  void classes_ofThePackage_referToNothingThatIsSlowToStart() throws Exception {
    List<Path> files = classFiles();
    assertTrue(files.size() >= ConstraintTableTest.CHECKS.values().stream().distinct().count());
    for (Path file : files) {
      String constants = constants(file);
      for (String name : FORBIDDEN) {
        assertFalse(constants.contains(name), file.getFileName() + " refers to " + name);
      }
    }
  }

  @Test
  void classes_butExpression_referToNoRegularExpression() throws Exception {
    for (Path file : classFiles()) {
      boolean expression = file.endsWith("Expression.class") || file.endsWith("KeptMatcher.class");
      assertTrue(expression || !constants(file).contains("java/util/regex"), file.toString());
    }
  }

  private static List<Path> classFiles() throws IOException, URISyntaxException {
    Path classes =
        Path.of(Values.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    String folder = Values.class.getPackageName().replace('.', '/');
    try (Stream<Path> files = Files.list(classes.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(".class")).toList();
    }
  }

  private static String constants(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
  }
}
