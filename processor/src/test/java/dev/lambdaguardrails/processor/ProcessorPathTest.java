// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The compiler as a build runs it: from the command line, with nothing beside the processor. */
class ProcessorPathTest {
  @TempDir private Path folder;

  private final List<String> arguments = new ArrayList<>();

  @BeforeEach
  void writeFunction() throws IOException {
    String classpath = System.getProperty("java.class.path") + File.pathSeparator + folder;
    String processor = Path.of("target/classes").toString();
    arguments.addAll(List.of("--release", "17", "-Xlint:all,-processing", "-Werror"));
    arguments.addAll(List.of("-d", folder.toString(), "-classpath", classpath));
    arguments.addAll(List.of("-processorpath", processor, "-A" + Silence.OPTION + "=none"));
    for (Map.Entry<String, String> source :
        Resources.sources("entries/PlaceOrder.java").entrySet()) {
      Path file = folder.resolve(source.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, source.getValue());
      arguments.add(file.toString());
    }
  }

  @Test
  void processor_aloneOnItsPath_writesTheEntry() {
    assertEquals("", compile());
    assertTrue(Files.exists(folder.resolve("com/acme/GuardedPlaceOrder.class")));
  }

  @Test
  void function_compiledOverItsOldEntry_isNoMisuse() throws IOException {
    assertEquals("", compile());
    Files.delete(folder.resolve("com/acme/GuardedPlaceOrder.java"));
    assertEquals("", compile());
  }

  private String compile() {
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    ToolProvider.getSystemJavaCompiler()
        .run(null, messages, messages, arguments.toArray(String[]::new));
    return messages.toString(StandardCharsets.UTF_8);
  }
}
