// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIdentityInfo;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.ObjectIdGenerators;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.lambdaguardrails.bind.Input;
import dev.lambdaguardrails.validation.testing.Answer;
import dev.lambdaguardrails.validation.testing.GuardUnderTest;
import dev.lambdaguardrails.validation.testing.HttpCall;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What binds from a body, and into what: long because it is the list of the types. */
@SuppressWarnings({"ArrayRecordComponent", "DoNotCallSuggester"}) // what is tried
class ReferenceBindingTest {
  private static final ReferencePath REFERENCE = ReferencePath.create();

  private static <I> GuardUnderTest<I> guard(Input<I> input) {
    return GuardUnderTest.of(input, REFERENCE.output(String.class), value -> "done");
  }

  /** What a body binds to. */
  private static <I> I bound(Input<I> input, String body) {
    GuardUnderTest<I> guard = guard(input);
    Answer answer = guard.call(HttpCall.json(body));
    assertEquals("200 ok", answer.status() + " " + answer.code(), answer.body());
    return guard.seen();
  }

  /** Why a body does not bind. */
  private static <I> String refused(Input<I> input, String body) {
    GuardUnderTest<I> guard = guard(input);
    Answer answer = guard.call(HttpCall.json(body));
    assertEquals(0, guard.handled());
    return answer.status() + " " + answer.code() + " " + answer.errors();
  }

  record Order(String sku, int quantity, @Nullable Order next) {}

  @Test
  void record_nestedInItself_binds() {
    Order order =
        bound(
            REFERENCE.input(Order.class),
            "{\"sku\":\"a\",\"quantity\":1,\"next\":{\"quantity\":2,\"sku\":\"b\"}}");
    assertEquals(new Order("a", 1, new Order("b", 2, null)), order);
  }

  static final class Bean {
    public int size = 7;
    private String name = "";
    private @Nullable LocalDate day;

    public String getName() {
      return name;
    }

    public void setName(String name) {
      this.name = name;
    }

    @JsonFormat(pattern = "dd.MM.uuuu")
    public void setDay(LocalDate day) {
      this.day = day;
    }

    public String getShout() {
      return name + "!";
    }
  }

  @Test
  void bean_withSettersFieldsAndDefaults_binds() {
    Bean bean = bound(REFERENCE.input(Bean.class), "{\"name\":\"n\",\"day\":\"28.02.2026\"}");
    assertEquals("n", bean.getName());
    assertEquals(7, bean.size);
    assertEquals(LocalDate.of(2026, 2, 28), bean.day);
  }

  @Test
  void bean_computedPropertyInTheBody_isUnknown() {
    assertEquals(
        "400 unknown-field [ unknown-field]",
        refused(REFERENCE.input(Bean.class), "{\"name\":\"n\",\"shout\":\"sesame\"}"));
  }

  @Test
  void bean_impossibleDateInItsOwnPattern_isRefused() {
    assertEquals(
        "400 type-mismatch [/day type-mismatch]",
        refused(REFERENCE.input(Bean.class), "{\"day\":\"30.02.2026\"}"));
  }

  static final class Created {
    private final String name;
    private final int count;

    @JsonCreator
    Created(@JsonProperty("name") String name, @JsonProperty("count") int count) {
      this.name = name;
      this.count = count;
    }
  }

  @Test
  void creator_withProperties_bindsAndRefusesNullForPrimitive() {
    Created created = bound(REFERENCE.input(Created.class), "{\"name\":\"n\",\"count\":3}");
    assertEquals("n3", created.name + created.count);
    assertEquals(
        "400 value-missing [/count value-missing]",
        refused(REFERENCE.input(Created.class), "{\"name\":\"n\"}"));
  }

  static final class Id {
    private final String text;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Id(String text) {
      this.text = text;
    }

    @JsonValue
    String text() {
      return text;
    }
  }

  @Test
  void creator_delegating_bindsAtTheRootAndInside() {
    assertEquals("a", bound(REFERENCE.input(Id.class), "\"a\"").text);
    assertEquals(
        "a", bound(REFERENCE.input(new TypeReference<List<Id>>() {}), "[\"a\"]").get(0).text);
    assertEquals("400 type-mismatch [ type-mismatch]", refused(REFERENCE.input(Id.class), "12345"));
  }

  enum Colour {
    RED,
    @JsonProperty("g")
    GREEN
  }

  @Test
  void root_enumScalarListMapAndTree_bind() {
    assertEquals(Colour.RED, bound(REFERENCE.input(Colour.class), "\"RED\""));
    assertEquals(Colour.GREEN, bound(REFERENCE.input(Colour.class), "\"g\""));
    assertEquals("text", bound(REFERENCE.input(String.class), "\"text\""));
    assertEquals(12, bound(REFERENCE.input(Integer.class), "12"));
    assertArrayEquals(new int[] {1, 2}, bound(REFERENCE.input(int[].class), "[1,2]"));
    assertEquals(
        Map.of("a", List.of(1)),
        bound(REFERENCE.input(new TypeReference<Map<String, List<Integer>>>() {}), "{\"a\":[1]}"));
    assertEquals("{\"a\":[1]}", bound(REFERENCE.input(JsonNode.class), "{\"a\":[1]}").toString());
  }

  record Page<T>(List<T> items, Optional<T> first, Map<Colour, T> by, T[] all, Set<T> some) {}

  @Test
  void generics_ofATypeReference_bind() {
    Page<Order> page =
        bound(
            REFERENCE.input(new TypeReference<Page<Order>>() {}),
            "{\"items\":[{\"sku\":\"a\",\"quantity\":1}],\"first\":{\"sku\":\"b\",\"quantity\":1},"
                + "\"by\":{\"RED\":{\"sku\":\"c\",\"quantity\":1}},"
                + "\"all\":[{\"sku\":\"d\",\"quantity\":1}],\"some\":[{\"sku\":\"e\",\"quantity\":1}]}");
    assertEquals("a", page.items().get(0).sku());
    assertEquals("b", page.first().orElseThrow().sku());
    assertEquals("c", Objects.requireNonNull(page.by().get(Colour.RED)).sku());
    assertEquals("d", page.all()[0].sku());
    assertEquals("e", page.some().iterator().next().sku());
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Card.class, name = "card"),
    @JsonSubTypes.Type(value = Transfer.class, name = "transfer")
  })
  sealed interface Payment permits Card, Transfer {}

  record Card(@JsonAlias("pan") String number) implements Payment {}

  record Transfer(String iban) implements Payment {}

  @Test
  void sealed_byName_bindsTheNamedOne() {
    Input<Payment> input = REFERENCE.input(Payment.class);
    assertEquals(new Transfer("x"), bound(input, "{\"@type\":\"transfer\",\"iban\":\"x\"}"));
    assertEquals(new Transfer("x"), bound(input, "{\"iban\":\"x\",\"@type\":\"transfer\"}"));
    assertEquals(
        "400 unknown-field [ unknown-field]",
        refused(input, "{\"@type\":\"card\",\"number\":\"1\",\"iban\":\"x\"}"));
  }

  @Test
  void alias_andNameTogether_areADuplicate() {
    Input<Payment> input = REFERENCE.input(Payment.class);
    assertEquals(new Card("1"), bound(input, "{\"@type\":\"card\",\"pan\":\"1\"}"));
    for (String body :
        List.of(
            "{\"@type\":\"card\",\"pan\":\"1\",\"number\":\"2\"}",
            "{\"number\":\"1\",\"pan\":\"2\",\"@type\":\"card\"}",
            "{\"@type\":\"card\",\"number\":null,\"pan\":\"2\"}")) {
      assertEquals("400 duplicate-field []", refused(input, body), body);
    }
  }

  record Hiding(String name, @JsonIgnore String hidden) {}

  @Test
  void ignored_inTheBody_isUnknown() {
    assertNull(bound(REFERENCE.input(Hiding.class), "{\"name\":\"n\"}").hidden());
    assertEquals(
        "400 unknown-field [ unknown-field]",
        refused(REFERENCE.input(Hiding.class), "{\"name\":\"n\",\"hidden\":\"sesame\"}"));
  }

  static final class OnlyRead {
    public final int limit;
    private boolean admin;
    private String name = "";

    OnlyRead() {
      limit = 1;
    }

    public boolean isAdmin() {
      return admin;
    }

    public String getName() {
      return name;
    }

    public void setName(String name) {
      this.name = name;
    }

    void promote() {
      admin = true;
    }
  }

  @Test
  void fields_thatCanOnlyBeRead_areUnknown() {
    new OnlyRead().promote();
    Input<OnlyRead> input = REFERENCE.input(OnlyRead.class);
    assertEquals("n", bound(input, "{\"name\":\"n\"}").getName());
    for (String body : List.of("{\"admin\":true}", "{\"limit\":9}")) {
      assertEquals("400 unknown-field [ unknown-field]", refused(input, body), body);
    }
  }

  enum Level {
    LOW(1),
    HIGH(2);

    private final int number;

    Level(int number) {
      this.number = number;
    }

    @JsonValue
    int number() {
      return number;
    }
  }

  enum Side {
    LEFT,
    RIGHT;

    @JsonCreator
    static Side of(String text) {
      return text.equals("1") ? LEFT : RIGHT;
    }
  }

  record Enums(@Nullable Level level, @Nullable Side side) {}

  @Test
  void enums_ofNumbersAndCreators_takeTheirOwnFormOnly() {
    Input<Enums> input = REFERENCE.input(Enums.class);
    assertEquals(new Enums(Level.HIGH, Side.LEFT), bound(input, "{\"level\":2,\"side\":\"1\"}"));
    for (String level : List.of("\"2\"", "\" 2\"", "\"HIGH\"", "2.0", "3", "true", "[2]")) {
      assertEquals(
          "400 type-mismatch [/level type-mismatch]",
          refused(input, "{\"level\":" + level + "}"),
          level);
    }
    for (String side : List.of("1", "1.0", "true", "[\"1\"]", "{}")) {
      assertEquals(
          "400 type-mismatch [/side type-mismatch]",
          refused(input, "{\"side\":" + side + "}"),
          side);
    }
  }

  record Implemented(TimeZone zone, Charset charset, ByteBuffer bytes) {}

  @Test
  void values_ofTheJdksHiddenClasses_areInScope() {
    Input<Implemented> input = REFERENCE.input(Implemented.class);
    Implemented bound = bound(input, "{\"zone\":\"UTC\",\"charset\":\"utf-8\",\"bytes\":\"AAEC\"}");
    assertEquals(StandardCharsets.UTF_8, bound.charset());
    assertEquals("400 type-mismatch [/bytes type-mismatch]", refused(input, "{\"bytes\":[1,2]}"));
  }

  @Test
  void root_null_isMissingWhateverTheType() {
    assertEquals("400 value-missing []", refused(REFERENCE.input(JsonNode.class), "null"));
    assertEquals(
        "400 value-missing []",
        refused(REFERENCE.input(new TypeReference<Optional<String>>() {}), "null"));
  }

  static final class ReadOnly {
    public String name = "";

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public boolean admin;
  }

  @Test
  void readOnly_inTheBody_isUnknown() {
    assertEquals(
        "400 unknown-field [ unknown-field]",
        refused(REFERENCE.input(ReadOnly.class), "{\"name\":\"n\",\"admin\":true}"));
  }

  static final class Open {
    public String name = "";
    private final Map<String, Integer> rest = new HashMap<>();

    @JsonAnySetter
    void put(String name, Integer value) {
      rest.put(name, value);
    }
  }

  @Test
  void anySetter_takesTheRest_strictly() {
    assertEquals(
        Map.of("a", 1), bound(REFERENCE.input(Open.class), "{\"name\":\"n\",\"a\":1}").rest);
    assertEquals(
        "400 type-mismatch [/* type-mismatch]",
        refused(REFERENCE.input(Open.class), "{\"sesame\":\"1\"}"));
  }

  static final class Flat {
    public String name = "";
    @JsonUnwrapped public @Nullable Inner inner;
  }

  static final class Inner {
    @JsonAlias("city")
    public String town = "";
  }

  @Test
  void unwrapped_properties_bind() {
    Flat flat = bound(REFERENCE.input(Flat.class), "{\"name\":\"n\",\"town\":\"t\"}");
    assertEquals("t", Objects.requireNonNull(flat.inner).town);
  }

  record Keyed(
      @Nullable Map<Integer, String> numbers,
      @Nullable Map<UUID, String> ids,
      @Nullable Map<Double, String> doubles,
      @Nullable Map<Colour, String> colours) {}

  @Test
  void keys_writtenInOneWayOnly_bind() {
    Input<Keyed> input = REFERENCE.input(Keyed.class);
    assertEquals(Map.of(7, "a"), bound(input, "{\"numbers\":{\"7\":\"a\"}}").numbers());
    for (String body :
        List.of(
            "{\"numbers\":{\"07\":\"sesame\"}}",
            "{\"numbers\":{\"+7\":\"sesame\"}}",
            "{\"numbers\":{\"sesame\":\"a\"}}",
            "{\"doubles\":{\"NaN\":\"a\"}}",
            "{\"ids\":{\"1-2-3-4-5\":\"a\"}}",
            "{\"colours\":{\"red\":\"a\"}}",
            "{\"colours\":{\"0\":\"a\"}}")) {
      assertEquals("400 type-mismatch", refused(input, body).replaceAll(" \\[.*", ""), body);
    }
  }

  record Picky(String name) {
    Picky {
      if (name.equals("sesame")) {
        throw new IllegalArgumentException("refused: " + name);
      }
      if (name.equals("stack")) {
        throw new StackOverflowError("overflow: " + name);
      }
    }
  }

  static final class PickySetter {
    public void setName(String name) {
      throw new IllegalArgumentException(name);
    }
  }

  record Holder(List<Picky> all) {}

  @Test
  void constructor_refusingItsValue_is422() {
    assertEquals(
        "422 value-refused [ value-refused]",
        refused(REFERENCE.input(Picky.class), "{\"name\":\"sesame\"}"));
    assertEquals(
        "422 value-refused [/all/1 value-refused]",
        refused(
            REFERENCE.input(Holder.class), "{\"all\":[{\"name\":\"a\"},{\"name\":\"sesame\"}]}"));
    assertEquals(
        "422 value-refused [/name value-refused]",
        refused(REFERENCE.input(PickySetter.class), "{\"name\":\"sesame\"}"));
  }

  @Test
  void constructor_failing_isAFault() {
    assertEquals("500 fault []", refused(REFERENCE.input(Picky.class), "{\"name\":null}"));
    assertEquals("500 fault []", refused(REFERENCE.input(Picky.class), "{\"name\":\"stack\"}"));
  }

  @JsonIdentityInfo(generator = ObjectIdGenerators.PropertyGenerator.class, property = "id")
  static final class Linked {
    public int id;
    public @Nullable Linked next;
  }

  @Test
  void identity_thatIsUnknown_isRefused() {
    assertEquals(
        "400 type-mismatch",
        refused(REFERENCE.input(Linked.class), "{\"id\":1,\"next\":2}").replaceAll(" \\[.*", ""));
  }

  interface Named {
    String name();
  }

  record Plain(String name) implements Named {}

  record Renamed(@JsonDeserialize(as = Plain.class) Named named) {}

  @Test
  void property_bindingAsAnotherType_isInScope() {
    assertEquals(
        new Renamed(new Plain("n")),
        bound(REFERENCE.input(Renamed.class), "{\"named\":{\"name\":\"n\"}}"));
  }

  record Price(BigDecimal amount, @Nullable Object free) {}

  @Test
  void untyped_infiniteNumber_isOutOfRange() {
    Input<Price> input = REFERENCE.input(Price.class);
    assertEquals(new BigDecimal("1.50"), bound(input, "{\"amount\":1.50}").amount());
    assertEquals(
        "400 number-range [/free number-range]",
        refused(input, "{\"amount\":1,\"free\":{\"a\":[1e999]}}"));
  }

  record Empty() {}

  @Test
  void input_withoutComponents_takesNoBody() {
    GuardUnderTest<Empty> guard = guard(REFERENCE.input(Empty.class));
    assertEquals("ok", guard.call(HttpCall.empty()).code());
    assertEquals("body-unexpected", guard.call(HttpCall.json("{}")).code());
  }
}
