// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lambdaguardrails.failure.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafePathsTest {
  @TempDir private Path directory;

  @Test
  void path_below_isResolved() throws IOException {
    Path real = directory.toRealPath();
    Files.createDirectory(directory.resolve("a"));
    assertEquals(real.resolve("a/b.txt"), SafePaths.resolve(directory, "a/b.txt"));
    assertEquals(real.resolve("new/deep/x"), SafePaths.resolve(directory, "new/deep/x"));
  }

  @Test
  void path_thatLeaves_isRefused() {
    for (String path :
        new String[] {
          "../x",
          "a/../../x",
          "/etc/passwd",
          "",
          ".",
          "..",
          "a//b",
          "a\\..\\x",
          "%2e%2e/x",
          "a/%2e%2e/%2e%2e/x",
          "..;/x",
          "C:/x",
          "a\0b",
          "~/x",
          "a/./b",
          "..\u2215x",
          "\uFF0E\uFF0E/x"
        }) {
      assertThrows(Refusal.class, () -> SafePaths.resolve(directory, path), path);
    }
  }

  @Test
  void link_thatLeadsOut_isRefused(@TempDir Path outside) throws IOException {
    Files.createSymbolicLink(directory.resolve("out"), outside);
    Files.createSymbolicLink(directory.resolve("nowhere"), outside.resolve("not-there"));
    assertThrows(Refusal.class, () -> SafePaths.resolve(directory, "out"));
    assertThrows(Refusal.class, () -> SafePaths.resolve(directory, "out/x"));
    assertThrows(Refusal.class, () -> SafePaths.resolve(directory, "nowhere"));
    assertThrows(Refusal.class, () -> SafePaths.resolve(directory, "nowhere/x"));
  }

  @Test
  void link_within_isFollowed() throws IOException {
    Files.createDirectory(directory.resolve("a"));
    Files.createSymbolicLink(directory.resolve("in"), directory.resolve("a"));
    assertEquals(directory.toRealPath().resolve("in/x"), SafePaths.resolve(directory, "in/x"));
  }

  @Test
  void base_thatIsALinkItself_isTheFunctionsOwn(@TempDir Path outside) throws IOException {
    Path link = directory.resolve("base");
    Files.createSymbolicLink(link, outside);
    assertEquals(outside.toRealPath().resolve("x"), SafePaths.resolve(link, "x"));
  }

  @Test
  void base_thatIsMissing_isNoRefusal() {
    Path missing = directory.resolve("missing");
    assertThrows(NoSuchFileException.class, () -> SafePaths.resolve(missing, "x"));
  }
}
