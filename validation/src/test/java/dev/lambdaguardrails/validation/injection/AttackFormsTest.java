// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Forms of attack of every class, and what looks like them, in lists of our own writing: each
 * attack is seen as something, nearly all of them as what they are, and no look-alike is seen.
 */
class AttackFormsTest {
  private static final InjectionDetector DETECTOR = InjectionDetector.of(Sensitivity.DEFAULT);

  @Test
  void forms_ofEachClass_areSeen() throws IOException {
    Map<InjectionClass, Integer> forms = new EnumMap<>(InjectionClass.class);
    List<String> missed = new ArrayList<>();
    for (String line : lines("attack-forms.tsv")) {
      int tab = line.indexOf('\t');
      forms.merge(InjectionClass.valueOf(line.substring(0, tab)), 1, Integer::sum);
      if (DETECTOR.inspect(line.substring(tab + 1)).isEmpty()) {
        missed.add(line);
      }
    }
    assertEquals(List.of(), missed);
    for (InjectionClass injection : InjectionClass.values()) {
      assertTrue(forms.getOrDefault(injection, 0) > 19, injection::name);
    }
  }

  @Test
  void forms_all_areMostlySeenAsWhatTheyAre() throws IOException {
    List<String> forms = lines("attack-forms.tsv");
    List<String> other = new ArrayList<>();
    for (String line : forms) {
      int tab = line.indexOf('\t');
      InjectionClass injection = InjectionClass.valueOf(line.substring(0, tab));
      if (DETECTOR.inspect(line.substring(tab + 1)).stream()
          .noneMatch(finding -> finding.injection() == injection)) {
        other.add(line);
      }
    }
    assertTrue(other.size() * 100 < forms.size() * 12, () -> other.size() + ": " + other);
  }

  @Test
  void host_thatIsThisMachine_isSeenByEachOfItsNames() {
    for (String name :
        List.of(
            "localhost",
            "localhost4",
            "localhost6",
            "localhost4.localdomain4",
            "localhost6.localdomain6",
            "ip6-localhost",
            "ip6-loopback",
            "ipv6-localhost",
            "ipv6-loopback",
            "loopback",
            "broadcasthost")) {
      assertTrue(
          DETECTOR.inspect("http://" + name + "/a").stream()
              .anyMatch(finding -> finding.injection() == InjectionClass.SSRF),
          name);
    }
  }

  @Test
  void lookAlikes_all_areClean() throws IOException {
    List<String> alarms = new ArrayList<>();
    for (String line : lines("look-alikes.txt")) {
      List<Finding> found = DETECTOR.inspect(line);
      if (!found.isEmpty()) {
        alarms.add(line + " -> " + found.get(0).id());
      }
    }
    assertEquals(List.of(), alarms);
  }

  /** The lines of one of the lists, but the first. */
  static List<String> lines(String name) throws IOException {
    List<String> lines = new ArrayList<>();
    try (InputStream file = AttackFormsTest.class.getResourceAsStream(name)) {
      assertTrue(file != null, name);
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
      reader.readLine();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(
            line.replace('\u240d', '\r')
                .replace('\u240a', '\n')
                .replace('\u2400', '\0')
                .replace('\u2405', '\5'));
      }
    }
    return lines;
  }
}
