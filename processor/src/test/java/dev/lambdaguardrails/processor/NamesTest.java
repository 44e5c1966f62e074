// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.Limits;
import dev.lambdaguardrails.PathParam;
import dev.lambdaguardrails.guard.GuardLimits;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the processor knows by name is what core and validation have. */
class NamesTest {

  static List<String> names() throws IllegalAccessException {
    List<String> names = new ArrayList<>();
    for (Field field : Names.class.getDeclaredFields()) {
      if (field.getType() == String.class && !field.getName().equals("EVENTS_PACKAGE")) {
        names.add((String) field.get(null));
      }
    }
    return names;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void name_ofTheProcessor_isAClass(String name) {
    String binary = name.endsWith(".List") ? name.replace(".List", "$List") : name;
    assertDoesNotThrow(() -> Class.forName(binary, false, getClass().getClassLoader()));
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(BuiltIn.class)
  void check_ofBuiltInConstraint_isAMethod(BuiltIn constraint) {
    assertDoesNotThrow(
        () -> Class.forName("jakarta.validation.constraints." + constraint.annotation));
    Class<?> owner = assertDoesNotThrow(() -> Class.forName(constraint.owner));
    assertTrue(
        Arrays.stream(owner.getMethods())
            .anyMatch(method -> method.getName().equals(constraint.method)));
  }

  @Test
  void constraints_ofTheSpecification_areAllBuiltIn() {
    assertEquals(22, BuiltIn.values().length);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(EventSource.class)
  void source_ofCore_isKnown(EventSource source) {
    Source known = Source.named(source.name());
    assertEquals(source.isRequest(), known.has(Source.Trait.REQUEST));
    assertEquals(source.hasCaller(), known.has(Source.Trait.CALLER));
    assertEquals(source.hasStatus(), known.has(Source.Trait.STATUS));
    assertEquals(source.hasParts(), known.has(Source.Trait.PARTS));
    assertEquals(source.takesAnswer(), known.has(Source.Trait.ANSWER));
    assertEquals(source.hasRecordIds(), known.has(Source.Trait.ID));
    assertEquals(source.isTimed(), known.has(Source.Trait.TIMED));
    assertEquals(source.isEnveloped(), known.isEnveloped());
    assertEquals(source.takesPartialAnswer(), known.has(Source.Trait.PARTIAL));
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Source.class)
  void event_ofSource_isAClass(Source source) {
    if (source.event != null) {
      assertDoesNotThrow(() -> Class.forName(Names.EVENTS_PACKAGE + '.' + source.event));
    }
  }

  @Test
  void limits_ofCore_areAllKnown() {
    assertEquals(Limits.LARGEST_EVENT, LimitCheck.LARGEST_EVENT);
    assertEquals(
        Arrays.stream(Limits.class.getDeclaredMethods())
            .map(method -> method.getName())
            .sorted()
            .toList(),
        LimitValues.NAMES.stream().sorted().toList());
    assertEquals(4, GuardLimits.class.getRecordComponents().length);
  }

  @Test
  void settings_ofGuarded_areAllKnown() {
    assertEquals(
        List.of(
            "batch",
            "duplicates",
            "limits",
            "mode",
            "modes",
            "quarantine",
            "threads",
            "trust",
            "value"),
        Arrays.stream(Guarded.class.getDeclaredMethods())
            .map(method -> method.getName())
            .sorted()
            .toList());
  }

  @Test
  void part_onComponent_isCopiedToItsField() {
    Target target = PathParam.class.getAnnotation(Target.class);
    assertNotNull(target);
    assertTrue(Arrays.asList(target.value()).contains(ElementType.FIELD));
  }

  @Test
  void processor_onThePath_isFound() {
    assertTrue(
        ServiceLoader.load(Processor.class).stream()
            .anyMatch(provider -> provider.type() == GuardProcessor.class));
  }
}
