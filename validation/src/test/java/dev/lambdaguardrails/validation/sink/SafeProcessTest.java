// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lambdaguardrails.failure.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class SafeProcessTest {
  private static final Path ECHO = Path.of("/bin/echo");
  private static final Path PRINT = Path.of("/usr/bin/printenv");

  private static String output(ProcessBuilder process) throws IOException {
    Process started = process.redirectErrorStream(true).start();
    return new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void values_ofACaller_areArgumentsBehindTheOptions() throws IOException {
    SafeProcess process = SafeProcess.of(Set.of(ECHO));
    List<String> values = List.of("; id", "$(id)", "-n", "`id`", "a b", "|x", "*", "\nid");
    List<String> command = process.command(ECHO, List.of("-e"), values).command();
    assertEquals(
        List.of("/bin/echo", "-e", "--", "; id", "$(id)", "-n", "`id`", "a b", "|x", "*", "\nid"),
        command);
    assertEquals(
        List.of("/bin/echo", "-e"), process.command(ECHO, List.of("-e"), List.of()).command());
    Assumptions.assumeTrue(Files.isExecutable(ECHO), "missing: /bin/echo");
    assertEquals(
        "-- $(id) ; id\n", output(process.command(ECHO, List.of(), List.of("$(id)", "; id"))));
  }

  @Test
  void environment_ofTheFunction_isNotTheProcesss() throws IOException {
    Assumptions.assumeTrue(Files.isExecutable(PRINT), "missing: /usr/bin/printenv");
    SafeProcess process = SafeProcess.of(Set.of(PRINT));
    assertEquals("", output(process.command(PRINT, List.of(), List.of())));
    SafeProcess known = process.withEnvironment(Map.of("LANG", "C"));
    assertEquals("LANG=C\n", output(known.command(PRINT, List.of(), List.of())));
  }

  @Test
  void program_thatIsNotAllowed_isTheFunctionsFault() {
    SafeProcess process = SafeProcess.of(Set.of(ECHO));
    assertThrows(
        IllegalArgumentException.class,
        () -> process.command(Path.of("/bin/cat"), List.of(), List.of()));
    for (String starter :
        new String[] {"/bin/sh", "/bin/BASH", "/usr/bin/env", "/usr/bin/find", "echo", "/"}) {
      assertThrows(
          IllegalArgumentException.class, () -> SafeProcess.of(Set.of(Path.of(starter))), starter);
    }
  }

  @Test
  void program_thatStartsOthersInAnyVersion_isTheFunctionsFault() {
    for (String name :
        List.of("python3.12", "python3", "perl5.36", "lua5.4", "BASH.EXE", "php-8.2")) {
      Set<Path> programs = Set.of(Path.of("/usr/bin/" + name));
      assertThrows(IllegalArgumentException.class, () -> SafeProcess.of(programs), name);
    }
    assertNotNull(SafeProcess.of(Set.of(Path.of("/usr/bin/7z"), Path.of("/usr/bin/bzip2"))));
  }

  @Test
  void value_withNul_isRefused() {
    SafeProcess process = SafeProcess.of(Set.of(ECHO));
    assertThrows(Refusal.class, () -> process.command(ECHO, List.of(), List.of("a\0b")));
  }
}
