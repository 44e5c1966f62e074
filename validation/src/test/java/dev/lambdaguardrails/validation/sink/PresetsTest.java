// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.sink;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.error.YAMLException;

/** The presets of parsers that others' documents are read by. */
class PresetsTest {
  record Item(String name, int count) {}

  record Open(@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) Object value) {}

  record Sent(String name, List<Integer> counts) implements Serializable {}

  @Test
  void json_strict_isRead() throws Exception {
    assertEquals(
        new Item("a", 1), SafeJson.mapper().readValue("{\"name\":\"a\",\"count\":1}", Item.class));
  }

  @Test
  void json_loose_isRefused() {
    ObjectMapper mapper = SafeJson.mapper();
    for (String bad :
        new String[] {
          "{\"name\":\"a\",\"count\":1,\"x\":2}",
          "{\"name\":\"a\",\"name\":\"b\",\"count\":1}",
          "{\"name\":\"a\",\"count\":\"1\"}",
          "{\"name\":\"a\",\"count\":1.5}",
          "{\"name\":\"a\",\"count\":null}",
          "{\"name\":{\"$ne\":null},\"count\":1}",
          "{\"name\":[\"a\"],\"count\":1}",
          "{\"name\":\"a\",\"count\":1} x",
          "{\"name\":\"a\",\"count\":NaN}",
          "{'name':'a','count':1}",
          "{\"name\":\"" + "a".repeat((1 << 20) + 1) + "\",\"count\":1}"
        }) {
      assertThrows(JsonProcessingException.class, () -> mapper.readValue(bad, Item.class), bad);
    }
    String deep = "[".repeat(40) + "]".repeat(40);
    assertThrows(JsonProcessingException.class, () -> mapper.readTree(deep));
    assertThrows(
        JsonProcessingException.class, () -> mapper.readTree("[" + "1,".repeat(100_001) + "1]"));
  }

  @Test
  void json_typeByClassName_isRefused() {
    String gadget = "{\"value\":{\"@class\":\"java.util.HashMap\"}}";
    assertThrows(
        JsonProcessingException.class, () -> SafeJson.mapper().readValue(gadget, Open.class));
  }

  @Test
  void yaml_plain_isRead() {
    Map<String, Object> expected = Map.of("a", List.of(1, "b"));
    assertEquals(expected, SafeYaml.reader().<Object>load("a: [1, b]"));
  }

  @Test
  void yaml_thatNamesClassesOrGrows_isRefused() {
    StringBuilder laughs = new StringBuilder("a: &a [x,x]\n");
    for (char each = 'b'; each < 'p'; each++) {
      char last = (char) (each - 1);
      laughs.append(each + ": &" + each + " [*" + last + ",*" + last + "]\n");
    }
    for (String bad :
        new String[] {
          "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]",
          "!!java.util.Date 2020-01-01",
          "a: 1\na: 2",
          "&a {*a : 1}",
          laughs.toString(),
          "[".repeat(50) + "]".repeat(50),
          "a: " + "x".repeat(1 << 21)
        }) {
      assertThrows(YAMLException.class, () -> SafeYaml.reader().<Object>load(bad), bad);
    }
  }

  @Test
  void objects_listed_areRead() throws Exception {
    Set<Class<?>> classes = Set.of(Sent.class, ArrayList.class);
    Sent sent = new Sent("a", new ArrayList<>(List.of(1, 2)));
    assertEquals(sent, read(sent, SafeObjects.allowing(classes)));
    assertArrayEquals(new int[] {1}, (int[]) read(new int[] {1}, SafeObjects.allowing(classes)));
  }

  @Test
  void objects_notListed_areRefused() {
    ObjectInputFilter filter = SafeObjects.allowing(Set.of(Sent.class));
    for (Object each :
        new Object[] {
          new ArrayList<>(List.of("a")),
          new HashMap<>(Map.of("a", "b")),
          new int[20_000],
          new Sent("a", new ArrayList<>()),
          new java.util.concurrent.atomic.AtomicLong(),
          new Object[] {new java.util.concurrent.atomic.AtomicLong()}
        }) {
      assertThrows(InvalidClassException.class, () -> read(each, filter));
    }
    assertThrows(InvalidClassException.class, () -> read(1, SafeObjects.none()));
  }

  private static Object read(Object written, ObjectInputFilter filter) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(written);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      in.setObjectInputFilter(filter);
      return in.readObject();
    }
  }
}
