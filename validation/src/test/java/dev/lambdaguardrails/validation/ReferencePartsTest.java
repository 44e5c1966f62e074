// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.lambdaguardrails.ClaimParam;
import dev.lambdaguardrails.HeaderParam;
import dev.lambdaguardrails.PathParam;
import dev.lambdaguardrails.QueryParam;
import dev.lambdaguardrails.bind.Input;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.validation.testing.Answer;
import dev.lambdaguardrails.validation.testing.GuardUnderTest;
import dev.lambdaguardrails.validation.testing.HttpCall;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What binds from path, query, headers, claims: long because each meets every form. */
@SuppressWarnings("ArrayRecordComponent") // what is tried
class ReferencePartsTest {
  private static final ReferencePath REFERENCE = ReferencePath.create();
  private static final String ID = "123e4567-e89b-12d3-a456-426614174000";

  private static <I> GuardUnderTest<I> guard(Input<I> input) {
    return GuardUnderTest.of(input, REFERENCE.output(String.class), value -> "done");
  }

  private static <I> I bound(Class<I> type, HttpCall call) {
    GuardUnderTest<I> guard = guard(REFERENCE.input(type));
    Answer answer = guard.call(call);
    assertEquals("200 ok", answer.status() + " " + answer.code(), answer.body());
    return guard.seen();
  }

  private static <I> String refused(Class<I> type, HttpCall call) {
    Answer answer = guard(REFERENCE.input(type)).call(call);
    return answer.status() + " " + answer.code() + " " + answer.errors();
  }

  enum Sort {
    UP,
    DOWN
  }

  record Search(
      @PathParam("order-id") UUID id,
      @QueryParam int page,
      @QueryParam @Nullable Double ratio,
      @QueryParam @Nullable Boolean open,
      @QueryParam @Nullable Sort sort,
      @QueryParam @Nullable LocalDate since,
      @QueryParam Optional<String> text,
      @QueryParam OptionalInt limit,
      @QueryParam("tag") List<String> tags,
      @QueryParam("n") List<Integer> numbers,
      @HeaderParam("X-Trace") @Nullable String trace,
      @ClaimParam("sub") @Nullable String subject) {}

  private static HttpCall search(String query) {
    return HttpCall.empty().path("order-id", ID).query(query);
  }

  @Test
  void parts_ofEveryKind_bindWithoutABody() {
    Search search =
        bound(
            Search.class,
            search(
                    "page=2&ratio=1.5&open=true&sort=UP&since=2026-02-28&text=a+b&limit=5"
                        + "&tag=x&tag=1&n=1&n=2")
                .header("x-trace", "t")
                .claim("sub", "me"));
    assertEquals(
        new Search(
            UUID.fromString(ID),
            2,
            1.5,
            true,
            Sort.UP,
            LocalDate.of(2026, 2, 28),
            Optional.of("a b"),
            OptionalInt.of(5),
            List.of("x", "1"),
            List.of(1, 2),
            "t",
            "me"),
        search);
  }

  @Test
  void parts_absent_areNullEmptyOrMissing() {
    Search search = bound(Search.class, search("page=2"));
    assertEquals(Optional.empty(), search.text());
    assertEquals(OptionalInt.empty(), search.limit());
    assertEquals(List.of(), search.tags());
    assertEquals(null, search.ratio());
    assertEquals(
        "400 value-missing [/page value-missing]", refused(Search.class, search("ratio=1")));
  }

  @Test
  void parts_inAnotherForm_areRefused() {
    for (String page : List.of("", "+1", "01", "0x1", "1_0", " 1", "1%20", "one", "1L", "%D9%A1")) {
      assertEquals(
          "400 type-mismatch [/page type-mismatch]",
          refused(Search.class, search("page=" + page)),
          page);
    }
    assertEquals(
        "400 type-mismatch [/page type-mismatch]", refused(Search.class, search("page=1.0")));
    assertEquals(
        "400 type-mismatch [/page type-mismatch]", refused(Search.class, search("page=1e2")));
    assertEquals(
        "400 number-range [/page number-range]", refused(Search.class, search("page=2147483648")));
    assertEquals(
        "400 number-range [/ratio number-range]",
        refused(Search.class, search("page=1&ratio=1e999")));
    assertEquals(
        "400 number-too-long [/page number-too-long]",
        refused(Search.class, search("page=" + "1".repeat(65))));
    for (String wrong :
        List.of("ratio=NaN", "open=TRUE", "open=1", "sort=up", "sort=0", "since=20260228")) {
      assertTrue(
          refused(Search.class, search("page=1&" + wrong)).startsWith("400 type-mismatch"), wrong);
    }
    assertEquals(
        "400 type-mismatch [/numbers/1 type-mismatch]",
        refused(Search.class, search("page=1&n=1&n=1.5")));
  }

  @Test
  void parts_repeatedForOneValue_areRefused() {
    assertEquals(
        "400 repeated-parameter [/page repeated-parameter]",
        refused(Search.class, search("page=1&page=2")));
    assertEquals(
        "400 repeated-parameter [/text repeated-parameter]",
        refused(Search.class, search("page=1&text=a&text=a")));
  }

  @Test
  void parts_withABodyWhereNoneIsTaken_areRefused() {
    assertEquals(
        "400 body-unexpected []", refused(Search.class, search("page=1").body("{\"page\":2}")));
  }

  @Test
  void parts_holdingJson_stayTexts() {
    String hostile = "\",\"page\":9,\"x\":\"";
    assertEquals(
        Optional.of(hostile),
        bound(Search.class, search("page=1&text=%22,%22page%22:9,%22x%22:%22")).text());
  }

  static final class Lookup {
    private final String id;

    @JsonCreator
    Lookup(@PathParam("order-id") @JsonProperty("id") String id) {
      this.id = id;
    }
  }

  @Test
  void creator_ofPartsOnly_takesNoBody() {
    assertEquals(ID, bound(Lookup.class, search("")).id);
    assertEquals(
        "400 body-unexpected []", refused(Lookup.class, search("").body("{\"id\":\"evil\"}")));
  }

  static final class Mixed {
    public String name = "";
    @QueryParam public int size = 25;

    private String tenant = "";
    private final Map<String, String> rest = new HashMap<>();

    @PathParam
    @JsonAlias("t")
    public void setTenant(String tenant) {
      this.tenant = tenant;
    }

    @JsonAnySetter
    void put(String name, String value) {
      rest.put(name, value);
    }
  }

  @Test
  void bean_partsWithDefaults_bindBesideTheBody() {
    Mixed mixed =
        bound(
            Mixed.class, HttpCall.json("{\"name\":\"n\",\"other\":\"o\"}").path("tenant", "acme"));
    assertEquals("acme", mixed.tenant);
    assertEquals(25, mixed.size);
    assertEquals(Map.of("other", "o"), mixed.rest);
  }

  @Test
  void bean_partNamedInTheBody_isUnknownEvenWhereAnySetterTakesTheRest() {
    for (String name : List.of("tenant", "TENANT", "t", "T", "size", "Size")) {
      assertEquals(
          "400 unknown-field [ unknown-field]",
          refused(
              Mixed.class,
              HttpCall.json("{\"name\":\"n\",\"" + name + "\":\"5\"}").path("tenant", "acme")),
          name);
    }
  }

  @Test
  void bean_partAbsent_isNotTakenFromTheBody() {
    assertEquals(
        "400 unknown-field [ unknown-field]",
        refused(Mixed.class, HttpCall.json("{\"name\":\"n\",\"tenant\":\"evil\"}")));
  }

  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  record ByPosition(String name, @PathParam String tenant) {}

  @Test
  void body_arrayForAnInputWithParts_isRefused() {
    assertEquals(
        "400 type-mismatch [ type-mismatch]",
        refused(ByPosition.class, HttpCall.json("[\"n\",\"evil\"]").path("tenant", "acme")));
  }

  @Test
  void body_notAnObjectForAnInputWithParts_isRefused() {
    for (String body : List.of("\"evil\"", "1", "true")) {
      assertEquals(
          "400 type-mismatch [ type-mismatch]",
          refused(Mixed.class, HttpCall.json(body).path("tenant", "acme")),
          body);
    }
    assertEquals(
        "400 value-missing []", refused(Mixed.class, HttpCall.json("null").path("tenant", "acme")));
  }

  static final class Hidden {
    @PathParam private String tenant = "";
    public String name = "";

    public void setTenant(String tenant) {
      this.tenant = tenant;
    }
  }

  @Test
  void part_onAPrivateFieldWithASetter_isNeverTheBodys() {
    Hidden hidden = bound(Hidden.class, HttpCall.json("{\"name\":\"a\"}").path("tenant", "acme"));
    assertEquals("acme", hidden.tenant);
    assertEquals(
        "400 unknown-field [ unknown-field]",
        refused(Hidden.class, HttpCall.json("{\"tenant\":\"b\"}").path("tenant", "acme")));
  }

  // Types in which a part would be wrong.

  record Tree(@PathParam String tenant, List<Tree> children) {}

  record Outer(Nested nested) {}

  record Nested(@PathParam String tenant) {}

  record Twice(@PathParam @QueryParam String tenant) {}

  record PathList(@PathParam List<String> tenants) {}

  record Structured(@QueryParam Nested nested) {}

  record ManyForms(@QueryParam String[] tags) {}

  static final class Unsettable {
    @PathParam private String tenant = "";

    public String getTenant() {
      return tenant;
    }
  }

  static final class IgnoredPart {
    @PathParam @JsonIgnore public String tenant = "";
    public String name = "";
  }

  record Polymorphic(
      @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) @JsonProperty("any") Object anything) {}

  private static String wrong(Class<?> type) {
    return String.valueOf(
        assertThrows(Misconfiguration.class, () -> REFERENCE.input(type)).getMessage());
  }

  @Test
  void input_withAMisplacedPart_isAMisconfiguration() {
    assertTrue(wrong(Tree.class).startsWith("Give "), wrong(Tree.class));
    assertTrue(wrong(Outer.class).startsWith("Move the parameter tenant of "));
    assertTrue(wrong(Twice.class).startsWith("Let tenant come from one place"));
    assertTrue(wrong(PathList.class).startsWith("Declare tenants as one value"));
    assertTrue(wrong(Structured.class).startsWith("Move the parameter tenant of "));
    assertTrue(wrong(Unsettable.class).startsWith("Add a setter for tenant"));
    assertTrue(wrong(IgnoredPart.class).startsWith("Add a setter for tenant"));
    assertTrue(wrong(ManyForms.class).startsWith("Declare tags as "));
    assertThrows(
        Misconfiguration.class, () -> REFERENCE.input(new TypeReference<List<Nested>>() {}));
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.MINIMAL_CLASS)
  interface ByClassName {}

  record Implementing(String name) implements ByClassName {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
  interface Deduced {}

  record Dated(@JsonFormat(pattern = "dd.MM.yyyy") List<LocalDate> days) {}

  @Test
  void input_withAPatternOfEras_isAMisconfiguration() {
    assertTrue(wrong(Dated.class).startsWith("Write u instead of y in the pattern"));
  }

  @Test
  void input_whoseTypeIdsAreClassNames_isAMisconfiguration() {
    assertTrue(wrong(Implementing.class).startsWith("Use @JsonTypeInfo(use = NAME)"));
    assertTrue(wrong(Deduced.class).startsWith("Use @JsonTypeInfo(use = NAME)"));
    assertTrue(wrong(Polymorphic.class).startsWith("Use @JsonTypeInfo(use = NAME)"));
  }
}
