// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** An attack is seen in a container as on its own, and a container is not one by itself. */
class PartsTest {
  private static final InjectionDetector DETECTOR = InjectionDetector.of(Sensitivity.DEFAULT);

  /** The classes in which it matters where a value starts and ends. */
  private static final Set<InjectionClass> BOUNDED =
      EnumSet.of(InjectionClass.SQL, InjectionClass.OS_COMMAND, InjectionClass.LDAP);

  private static final Map<String, UnaryOperator<String>> CONTAINERS =
      Map.of(
          "a pair", value -> "q=" + value,
          "a form", value -> "a=1&q=" + value + "&b=2",
          "a URL", value -> "http://shop.example/p?q=" + encoded(value),
          "cookies", value -> "sid=ab12; q=" + value,
          "a document", value -> "{\"q\":\"" + escaped(value) + "\",\"n\":1}",
          "a key", value -> "{ \"" + escaped(value) + "\": \"x\" }",
          "an element", value -> "<q>" + markup(value) + "</q>",
          "an attribute", value -> "<?xml version=\"1.0\"?><a q=\"" + markup(value) + "\"/>");

  @Test
  void forms_inEachContainer_areSeenAsOnTheirOwn() throws IOException {
    List<String> forms = new ArrayList<>();
    for (String line : AttackFormsTest.lines("attack-forms.tsv")) {
      int tab = line.indexOf('\t');
      if (BOUNDED.contains(InjectionClass.valueOf(line.substring(0, tab)))) {
        forms.add(line.substring(tab + 1));
      }
    }
    CONTAINERS.forEach(
        (name, container) -> {
          List<String> missed = new ArrayList<>();
          for (String form : forms) {
            if (DETECTOR.inspect(container.apply(form)).isEmpty()) {
              missed.add(form);
            }
          }
          assertTrue(
              missed.size() * 100 < forms.size() * 17,
              () -> name + " hides " + missed.size() + " of " + forms.size() + ": " + missed);
        });
  }

  @Test
  void lookAlikes_inAPairOrADocument_areClean() throws IOException {
    List<String> alarms = new ArrayList<>();
    for (String line : AttackFormsTest.lines("look-alikes.txt")) {
      for (String text : List.of("note=" + line, "{\"note\":\"" + escaped(line) + "\"}")) {
        List<Finding> found = DETECTOR.inspect(text);
        if (!found.isEmpty()) {
          alarms.add(text + " -> " + found.get(0).id());
        }
      }
    }
    assertTrue(alarms.size() * 100 < 763 * 2, alarms::toString);
  }

  @Test
  void parts_ofContainers_areTheirValues() {
    assertEquals(List.of("1", "2&&3", "x;y"), parts("a=1&b=2&&3&c=x;y"));
    assertEquals(List.of("ab", "it's"), parts("sid=ab; note=it's"));
    assertEquals(List.of("1", ""), parts("/path?x=1&y="));
    assertEquals(List.of("a", "b\"c\\d", "e"), parts("{\"a\":\"b\\\"c\\\\d\",\"e\":1}"));
    assertEquals(List.of("cut"), parts("[\"cut"));
    assertEquals(List.of("\\"), parts("[\"\\"));
    assertEquals(List.of("1", "two ", ""), parts("<a b='1'>two <c/></a>").subList(0, 3));
    assertEquals(List.of(), parts("<a b=\"cut"));
  }

  @Test
  void parts_ofValues_areNone() {
    for (String value :
        List.of(
            "",
            "a",
            "a b=c",
            "a==b",
            "=a",
            "1=1",
            "what? a=b",
            "x=1 or y=2",
            "{x}",
            "[1]",
            "x?y",
            "f(a)=1")) {
      assertNull(Parts.of(value), value);
    }
  }

  private static List<String> parts(String text) {
    List<String> values = new ArrayList<>();
    Parts parts = Objects.requireNonNull(Parts.of(text), text);
    for (String part = parts.next(); part != null; part = parts.next()) {
      values.add(part);
    }
    return values;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  private static String markup(String value) {
    return value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
