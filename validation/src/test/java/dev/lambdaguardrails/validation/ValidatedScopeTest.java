// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.lambdaguardrails.failure.Fault;
import dev.lambdaguardrails.validation.testing.Answer;
import dev.lambdaguardrails.validation.testing.GuardUnderTest;
import dev.lambdaguardrails.validation.testing.HttpCall;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.validator.PredefinedScopeHibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values of classes whose constraints nobody knows. */
@SuppressWarnings({"ArrayRecordComponent", "MultipleNullnessAnnotations"}) // what is tried
class ValidatedScopeTest {
  private static final ReferencePath REFERENCE = ReferencePath.create();

  static class Item {
    @NotNull public @Nullable String name = "n";
  }

  static final class Sub extends Item {
    @Size(max = 1)
    public String secret = "too long";
  }

  interface Named {
    @NotNull
    @Nullable String getName();
  }

  static final class Basket {
    @Valid public @Nullable Item item;
    public @Nullable List<@Valid Item> list;
    public @Nullable Map<String, @Valid Item> map;
    @JsonIgnore public @Nullable Map<Item, String> keys;
    public @Nullable Set<@Valid Item> set;
    public Optional<@Valid Item> optional = Optional.empty();
    @Valid public Item @Nullable [] array;
    public @Nullable Object any;
    public @Nullable List<List<Map<String, Item>>> deep;
    @Valid public @Nullable Named named;
  }

  private static Basket basket(Consumer<Basket> with) {
    Basket basket = new Basket();
    with.accept(basket);
    return basket;
  }

  private static Named proxy() {
    return (Named)
        Proxy.newProxyInstance(
            Named.class.getClassLoader(),
            new Class<?>[] {Named.class},
            (self, method, args) -> null);
  }

  static Stream<Basket> outside() {
    Item sub = new Sub();
    Item anonymous = new Item() {};
    return Stream.of(
        basket(b -> b.item = sub),
        basket(b -> b.item = anonymous),
        basket(b -> b.list = List.of(new Item(), sub)),
        basket(b -> b.map = Map.of("a", sub)),
        basket(b -> b.keys = Map.of(sub, "a")),
        basket(b -> b.set = Set.of(anonymous)),
        basket(b -> b.optional = Optional.of(sub)),
        basket(b -> b.array = new Item[] {sub}),
        basket(b -> b.array = new Sub[] {new Sub()}),
        basket(b -> b.any = sub),
        basket(b -> b.any = List.of(Map.of("a", Optional.of(sub)))),
        basket(b -> b.any = (Runnable) () -> {}),
        basket(b -> b.deep = List.of(List.of(Map.of("a", sub)))),
        basket(b -> b.named = proxy()),
        basket(b -> b.any = proxy()));
  }

  @ParameterizedTest
  @MethodSource("outside")
  void value_ofAnotherClassAnywhere_isAFaultInInputAndAnswer(Basket basket) {
    assertEquals(
        "input-out-of-scope",
        assertThrows(Fault.class, () -> REFERENCE.input(Basket.class).checks().check(basket))
            .code());
    assertEquals(
        "answer-out-of-scope",
        assertThrows(Fault.class, () -> REFERENCE.output(Basket.class).checks().check(basket))
            .code());
  }

  @Test
  void value_ofDeclaredClasses_isInside() {
    Basket basket =
        basket(
            b -> {
              b.item = new Item();
              b.list = new ArrayList<>(List.of(new Item()));
              b.map = new HashMap<>(Map.of("a", new Item()));
              b.any = List.of(Map.of("a", new Item()), 1, "text", new int[] {1});
              b.optional = Optional.of(new Item());
            });
    assertTrue(REFERENCE.input(Basket.class).checks().check(basket).isEmpty());
    assertTrue(REFERENCE.output(Basket.class).checks().check(basket).isEmpty());
  }

  @Test
  void root_ofASubclassOrProxy_isAFault() {
    assertThrows(Fault.class, () -> REFERENCE.input(Item.class).checks().check(new Sub()));
    assertThrows(Fault.class, () -> REFERENCE.input(Named.class).checks().check(proxy()));
    assertThrows(Fault.class, () -> REFERENCE.output(Named.class).checks().check(proxy()));
  }

  static class Rows extends ArrayList<Item> {
    @NotNull public String title = "t";
  }

  static final class WideRows extends Rows {
    @NotNull public @Nullable String more;
  }

  static final class OtherList extends ArrayList<Item> {}

  record Table(@Valid Rows rows) {}

  record Listed(List<@Valid Item> items) {}

  @Test
  void container_extendingADeclaredOne_isAFault() {
    assertThrows(
        Fault.class, () -> REFERENCE.input(Table.class).checks().check(new Table(new WideRows())));
    assertTrue(REFERENCE.input(Table.class).checks().check(new Table(new Rows())).isEmpty());
  }

  @Test
  void container_ofAnyListClass_isLookedInto() {
    OtherList list = new OtherList();
    list.add(new Item());
    assertTrue(REFERENCE.output(Listed.class).checks().check(new Listed(list)).isEmpty());
    list.add(new Sub());
    assertThrows(
        Fault.class, () -> REFERENCE.output(Listed.class).checks().check(new Listed(list)));
  }

  sealed interface Shape permits Circle, Square {}

  record Circle(@NotNull @Nullable String name) implements Shape {}

  record Square(@NotNull @Nullable String name) implements Shape {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
  @JsonSubTypes(@JsonSubTypes.Type(Dog.class))
  static class Animal {}

  static final class Dog extends Animal {
    @NotNull public @Nullable String name;
  }

  record Zoo(
      @Valid Shape shape,
      @Valid Animal animal,
      @Valid
          @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
          @JsonSubTypes(@JsonSubTypes.Type(value = Sub.class, name = "sub"))
          Item item) {}

  @Test
  void subtypes_thatAreDeclared_areInsideAndChecked() {
    assertEquals(
        List.of("/animal/name NotNull", "/item/secret Size", "/shape/name NotNull"),
        REFERENCE
            .input(Zoo.class)
            .checks()
            .check(new Zoo(new Circle(null), new Dog(), new Sub()))
            .stream()
            .map(found -> found.pointer() + " " + found.code())
            .toList());
  }

  static final class Ring {
    @NotNull public String name = "n";
    public @Nullable Ring next;
    public List<Object> all = new ArrayList<>();
  }

  @Test
  void graph_thatIsCyclic_ends() {
    Ring ring = new Ring();
    ring.next = ring;
    ring.all.add(ring);
    ring.all.add(ring.all);
    assertTrue(REFERENCE.input(Ring.class).checks().check(ring).isEmpty());
    ring.all.add(new Sub());
    assertThrows(Fault.class, () -> REFERENCE.input(Ring.class).checks().check(ring));
  }

  record Free(String name) {}

  @Test
  void answer_ofATypeWithoutConstraints_mayHoldAnything() {
    record Holder(Object any) {}
    assertTrue(REFERENCE.output(Holder.class).checks().check(new Holder(new Sub())).isEmpty());
    assertTrue(REFERENCE.output(Free.class).checks().check(new Free("a")).isEmpty());
  }

  /** Makes what nobody declared. */
  static final class Subclassing extends JsonDeserializer<Item> {
    @Override
    public Item deserialize(JsonParser json, DeserializationContext context) throws IOException {
      json.skipChildren();
      return new Sub();
    }
  }

  record Smuggled(@Valid @JsonDeserialize(using = Subclassing.class) Item item) {}

  @Test
  void guard_inputOutOfScope_answers500AndDoesNotCallTheFunction() {
    GuardUnderTest<Smuggled> guard =
        GuardUnderTest.of(
            REFERENCE.input(Smuggled.class), REFERENCE.output(String.class), value -> "done");
    Answer answer = guard.call(HttpCall.json("{\"item\":{\"name\":\"sesame\"}}"));
    assertEquals("500 fault", answer.status() + " " + answer.code());
    assertEquals("input-out-of-scope", guard.takeEvents().get(0).code());
    assertEquals(0, guard.handled());
  }

  /**
   * The reason for a scope of our own: Hibernate Validator's says "valid" of a class that it was
   * not told of.
   */
  @Test
  void predefinedScope_ofHibernateValidator_takesUnknownClassesForValid() {
    Validator predefined =
        Validation.byProvider(PredefinedScopeHibernateValidator.class)
            .configure()
            .ignoreXmlConfiguration()
            .builtinConstraints(Set.of(NotNull.class.getName(), Size.class.getName()))
            .initializeBeanMetaData(Set.of(Item.class))
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();
    Item invalid = new Item();
    invalid.name = null;
    assertEquals(1, predefined.validate(invalid).size());
    Sub unknown = new Sub();
    unknown.name = null;
    assertEquals(0, predefined.validate(unknown).size());
  }
}
