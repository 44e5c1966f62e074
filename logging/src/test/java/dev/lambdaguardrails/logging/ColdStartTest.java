// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.samples.runtime.Launch;
import dev.lambdaguardrails.samples.runtime.LocalRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the first log line of a function loads, through the real runtime client. */
class ColdStartTest {
  private static final int MOST_ADDED = 260;
  private static final int MOST_STARTED = 180;

  @TempDir Path folder;

  @Test
  void firstLine_classes_areFewAndNoneOfTheConfigurationReader() throws IOException {
    Set<String> floor = loaded(FloorHandler.class);
    Set<String> found = added(LoggedHandler.class, floor);
    Set<String> started = added(StartedHandler.class, floor);
    assertTrue(found.contains("ch.qos.logback.classic.util.ContextInitializer"));
    assertFalse(started.contains("ch.qos.logback.classic.util.ContextInitializer"));
    assertTrue(started.size() < found.size() - 30, () -> started.size() + " and " + found.size());
    assertTrue(started.size() <= MOST_STARTED, () -> started.size() + " classes: " + started);
  }

  private Set<String> added(Class<?> handler, Set<String> floor) throws IOException {
    Set<String> added = loaded(handler);
    added.removeAll(floor);
    assertTrue(added.contains(LineAppender.class.getName()), "the line was not written");
    for (String name : added) {
      boolean reader = name.contains("Joran") || name.contains("joran");
      // The one that logback's own method declares.
      assertFalse(reader && !name.equals("ch.qos.logback.core.joran.spi.JoranException"), name);
      assertFalse(name.contains("xml") || name.contains("sax"), name);
      assertFalse(name.startsWith("java.time.format"), name);
      assertFalse(name.startsWith("dev.lambdaguardrails") && name.contains("Lambda"), name);
    }
    assertTrue(added.size() <= MOST_ADDED, () -> added.size() + " classes: " + added);
    return added;
  }

  private Set<String> loaded(Class<?> handler) throws IOException {
    Path log = folder.resolve(handler.getSimpleName());
    Launch launch =
        Launch.of(handler.getName())
            .jvmOptions(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xlog:class+load=info:file=" + log + ":none:filecount=0")
            .build();
    try (LocalRuntime runtime = LocalRuntime.start(launch)) {
      assertFalse(runtime.invoke("{}").failed());
      runtime.awaitIdle();
    }
    Set<String> names = new LinkedHashSet<>();
    for (String line : Files.readAllLines(log)) {
      if (line.contains(" source: ")) {
        String name = line.substring(0, line.indexOf(' '));
        // Hidden classes have their address behind a slash.
        names.add(name.indexOf('/') < 0 ? name : name.substring(0, name.indexOf('/')));
      }
    }
    return names;
  }
}
