// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.Control;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.InjectionFinding;
import dev.lambdaguardrails.Mode;
import dev.lambdaguardrails.SecurityEvent;
import dev.lambdaguardrails.failure.RefusalCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/security-events.md} lists every field, name and metric, and no other. */
class SecurityEventsDocumentTest {

  private static String section(String title) throws IOException {
    String document = Files.readString(Path.of("../docs/security-events.md"));
    int from = document.indexOf("## " + title + '\n');
    int to = document.indexOf("\n## ", from);
    return document.substring(from, to < 0 ? document.length() : to);
  }

  /** What stands in code type in the first cells of a section's table. */
  private static Set<String> listed(String title) throws IOException {
    Set<String> names = new TreeSet<>();
    for (String line : section(title).lines().toList()) {
      if (line.startsWith("| `")) {
        Matcher name =
            Pattern.compile("`([^`]+)`").matcher(line.substring(0, line.indexOf('|', 2)));
        while (name.find()) {
          names.add(name.group(1));
        }
      }
    }
    return names;
  }

  private static SecurityEvent event(SecurityEvent.Kind kind, RefusalCode code, int status) {
    return new SecurityEvent(
        kind,
        code.code(),
        code.control(),
        Mode.ENFORCE,
        EventSource.HTTP_API,
        "com.acme.Orders",
        "r-1",
        "c-1",
        "1",
        status,
        List.of("/a Min"),
        List.of("java.lang.Error"),
        "0123456789abcdef",
        "203.0.113.7",
        1,
        new InjectionFinding("/a", "SQL", "sql-union", "CRITICAL", "RAW", 0, false));
  }

  @Test
  void fields_areListed() throws IOException {
    SecurityEvent full = event(SecurityEvent.Kind.FAULT, RefusalCode.CONSTRAINTS, 500);
    Set<String> fields = new TreeSet<>(full.fields().keySet());
    fields.add("_aws");
    fields.addAll(listed("Metrics"));
    assertEquals(fields, listed("Fields"));
  }

  @Test
  void names_areListed() throws IOException {
    Set<String> names = new TreeSet<>();
    for (RefusalCode code : RefusalCode.values()) {
      names.add(event(SecurityEvent.Kind.REFUSAL, code, code.status()).vocabulary());
    }
    for (int status = 400; status < 500; status++) {
      names.add(event(SecurityEvent.Kind.REFUSAL, RefusalCode.CONSTRAINTS, status).vocabulary());
    }
    names.add(event(SecurityEvent.Kind.FAULT, RefusalCode.CONSTRAINTS, 500).vocabulary());
    names.add(event(SecurityEvent.Kind.MISCONFIGURATION, RefusalCode.CONSTRAINTS, 0).vocabulary());
    assertEquals(names, listed("Names"));
  }

  @Test
  void metrics_areListed() throws IOException {
    assertEquals(
        Set.of(Metrics.REFUSALS, Metrics.REPORTS, Metrics.FAULTS, Metrics.MISCONFIGURATIONS),
        listed("Metrics"));
    assertTrue(section("Metrics").contains("Namespace `" + Metrics.NAMESPACE + '`'));
  }

  @Test
  void controlsAndKinds_areThoseOfTheTable() throws IOException {
    String fields = section("Fields");
    for (SecurityEvent.Kind kind : SecurityEvent.Kind.values()) {
      assertTrue(fields.contains('`' + kind.name() + '`'), kind.name());
    }
    assertTrue(fields.contains('`' + Control.ACCESS.name() + '`'));
  }
}
