// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lambdaguardrails.bind.Binder;
import dev.lambdaguardrails.bind.Checks;
import dev.lambdaguardrails.bind.JsonLimits;
import dev.lambdaguardrails.bind.Payload;
import dev.lambdaguardrails.bind.StrictJson;
import dev.lambdaguardrails.bind.Writer;
import dev.lambdaguardrails.validation.ReferencePath;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;

/** Entries check every constraint of a class, of one of several types, and of what is inherited. */
class InheritedConstraintsTest {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final StrictJson JSON = new StrictJson(new JsonLimits(16, 64, 1000, 64, 10_000));

  private static final String HEAD =
      """
      package com.acme;
      import com.fasterxml.jackson.annotation.*;
      import dev.lambdaguardrails.*;
      import jakarta.validation.*;
      import jakarta.validation.constraints.*;
      import java.util.*;
      """;

  private static final String FUNCTION =
      HEAD
          + """
          @Guarded(EventSource.HTTP_API) @PublicAccess
          class Create implements GuardedFunction<Draft, Void> {
            @Override public Void handle(Draft draft, Invocation call) { return null; }
          }
          """;

  /** The constraints that an entry finds broken, or the status without any. */
  private static List<String> found(String draft, String body) throws Exception {
    Compilation compilation =
        Compilation.of(
            Map.of("com/acme/Create.java", FUNCTION, "com/acme/Draft.java", HEAD + draft));
    assertEquals(List.of(), compilation.messages(Diagnostic.Kind.ERROR));
    assertEquals(List.of(), compilation.messages(Diagnostic.Kind.NOTE));
    CompiledClasses classes = new CompiledClasses(compilation.classes());
    compare(classes, body);
    Class<?> entry = classes.type("com.acme.GuardedCreate");
    RequestStreamHandler handler = (RequestStreamHandler) entry.getConstructor().newInstance();
    String event =
        """
        {"version":"2.0","rawPath":"/","rawQueryString":"","headers":{"content-type":
        "application/json"},"requestContext":{"http":{"method":"POST"}},"isBase64Encoded":false,
        "body":%s}
        """
            .formatted(MAPPER.writeValueAsString(body));
    JsonNode answer = MAPPER.readTree(ServedEvent.answer(handler, event));
    List<String> found = new ArrayList<>();
    for (JsonNode error : MAPPER.readTree(answer.path("body").asText()).path("errors")) {
      found.add(error.path("pointer").asText() + ' ' + error.path("code").asText());
    }
    return found.isEmpty() ? List.of(answer.path("statusCode").asText()) : found;
  }

  /** The reference path finds the same. */
  private static <T, B extends Binder<T> & Writer<T>> void compare(
      CompiledClasses classes, String body) throws Exception {
    B binder = classes.binding("com.acme.GuardedCreate");
    Verdict<T> verdict = new Verdict<>(binder.bind(new Payload(body, List.of(), JSON)), "");
    Checks<T> reference = ReferencePath.create().input(classes.<T>type("com.acme.Draft")).checks();
    Checks<T> compiled = classes.checks("com.acme.GuardedCreate", "InputChecks", Clock.systemUTC());
    assertEquals(verdict.checked(reference), verdict.checked(compiled));
  }

  private static final String BEAN =
      """
      class Draft extends Base {
        @NotBlank private String title;
        private int pages;
        @Valid private Part part;
        @Size(max = 2) @JsonProperty("all-tags") private List<@NotNull String> tags = List.of();
        public String getTitle() { return title; }
        public void setTitle(String title) { this.title = title; }
        @Positive public int getPages() { return pages; }
        public void setPages(int pages) { this.pages = pages; }
        public Part getPart() { return this.part; }
        public void setPart(Part part) { this.part = part; }
        public List<String> getTags() { return tags; }
        public void setTags(List<String> tags) { this.tags = tags; }
        @AssertTrue public boolean isWhole() { return pages != 7; }
        static class Part { @NotNull public String name; }
      }
      abstract class Base {
        @NotNull protected String author;
        public void setAuthor(String author) { this.author = author; }
      }
      """;

  @Test
  void bean_withConstraintsOnFieldsAndGetters_isCheckedByAll() throws Exception {
    assertEquals(
        List.of(
            "/all-tags Size",
            "/all-tags/1 NotNull",
            "/author NotNull",
            "/pages Positive",
            "/part/name NotNull",
            "/title NotBlank"),
        found(BEAN, "{\"title\":\" \",\"pages\":0,\"part\":{},\"all-tags\":[\"a\",null,\"b\"]}"));
    assertEquals(
        List.of("/whole AssertTrue"),
        found(BEAN, "{\"title\":\"t\",\"pages\":7,\"author\":\"a\"}"));
    assertEquals(List.of("204"), found(BEAN, "{\"title\":\"t\",\"pages\":1,\"author\":\"a\"}"));
  }

  private static final String CHOICE =
      """
      record Draft(@Valid Way way, List<@Valid Way> others) {
        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
        @JsonSubTypes({
          @JsonSubTypes.Type(value = Foot.class, name = "foot"),
          @JsonSubTypes.Type(value = Bus.class, name = "bus")
        })
        sealed interface Way {
          @AssertTrue default boolean isOpen() { return !(this instanceof Bus bus) || bus.line != 9; }
        }
        record Foot(@NotBlank String shoe) implements Way {}
        static final class Bus implements Way { @Min(1) public int line; }
      }
      """;

  @Test
  void choice_thatIsCascadedTo_isCheckedAsTheTypeThatItIs() throws Exception {
    assertEquals(
        List.of("/others/0/line Min", "/others/1/open AssertTrue", "/way/shoe NotBlank"),
        found(
            CHOICE,
            "{\"way\":{\"@type\":\"foot\"},\"others\":[{\"@type\":\"bus\",\"line\":0},"
                + "{\"@type\":\"bus\",\"line\":9}]}"));
    assertEquals(List.of("204"), found(CHOICE, "{\"way\":{\"@type\":\"foot\",\"shoe\":\"s\"}}"));
  }

  private static final String RECORD =
      """
      record Draft(String title, int pages) implements Titled {
        @Override public String getLabel() { return title; }
      }
      interface Titled extends Counted { @NotNull String getLabel(); }
      interface Counted { int pages(); @AssertTrue default boolean isThick() { return pages() > 9; } }
      """;

  @Test
  void record_ofConstrainedInterfaces_isCheckedByThem() throws Exception {
    assertEquals(
        List.of("/label NotNull", "/thick AssertTrue"),
        found(RECORD, "{\"title\":null,\"pages\":1}"));
    assertEquals(List.of("204"), found(RECORD, "{\"title\":\"t\",\"pages\":10}"));
  }

  private static final String SELF =
      """
      class Draft {
        @NotBlank public String name;
        private List<@Valid Draft> parts;
        private Draft whole;
        @JsonIgnore @Valid public Draft getWhole() { return whole; }
        public List<Draft> getParts() { return parts; }
        public void setParts(List<Draft> parts) {
          this.parts = parts;
          parts.forEach(each -> each.whole = this);
        }
      }
      """;

  @Test
  void bean_thatHoldsItself_isCheckedOnce() throws Exception {
    assertEquals(
        List.of("/parts/1/name NotBlank", "/name NotBlank"),
        found(SELF, "{\"parts\":[{\"name\":\"a\"},{\"name\":\"\"}]}").stream()
            .sorted(Comparator.reverseOrder())
            .toList());
    assertEquals(
        List.of("204"), found(SELF, "{\"name\":\"a\",\"parts\":[{\"name\":\"b\",\"parts\":[]}]}"));
  }

  private static final String SUBSTITUTE =
      """
      class Draft {
        @Valid private Part part;
        public Part getPart() { return part; }
        public void setPart(Part part) {
          this.part = part.name.isEmpty() ? new Part() { @NotNull public String more; } : part;
        }
        static class Part { @NotNull public String name; }
      }
      """;

  @Test
  void object_ofAClassThatIsNotDeclared_isRefused() throws Exception {
    assertEquals(List.of("500"), found(SUBSTITUTE, "{\"part\":{\"name\":\"\"}}"));
    assertEquals(List.of("204"), found(SUBSTITUTE, "{\"part\":{\"name\":\"a\"}}"));
  }

  private static final String OPEN_CHOICE =
      """
      class Draft {
        @Valid private Way way;
        public Way getWay() { return way; }
        public void setWay(Way way) { this.way = ((Foot) way).shoe == null ? new Way() {} : way; }
        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
        @JsonSubTypes(@JsonSubTypes.Type(value = Foot.class, name = "foot"))
        interface Way {}
        record Foot(@NotBlank String shoe) implements Way {}
      }
      """;

  @Test
  void object_ofAnUnknownTypeOfSeveral_isRefused() throws Exception {
    assertEquals(List.of("500"), found(OPEN_CHOICE, "{\"way\":{\"@type\":\"foot\"}}"));
    assertEquals(
        List.of("/way/shoe NotBlank"),
        found(OPEN_CHOICE, "{\"way\":{\"@type\":\"foot\",\"shoe\":\"\"}}"));
  }

  private static final String NAMES =
      """
      class Draft extends Base implements Titled {
        @JsonProperty("own-name") @NotNull private String own;
        public String getOwn() { return own; }
        public void setOwn(String own) { this.own = own; }
        @Override public String getTitle() { return own; }
        @Override public int getCount() { return super.getCount(); }
      }
      abstract class Base {
        @JsonProperty("base-name") @NotNull private String base;
        @Max(5) protected int count = 9;
        public String getBase() { return base; }
        public void setBase(String base) { this.base = base; }
        @Min(10) public int getCount() { return count; }
      }
      interface Titled { @NotNull String getTitle(); }
      """;

  @Test
  void property_thatIsInherited_isNamedAsItsClassHasIt() throws Exception {
    assertEquals(
        List.of(
            "/base-name NotNull",
            "/count Max",
            "/count Min",
            "/own-name NotNull",
            "/title NotNull"),
        found(NAMES, "{}"));
  }

  private static final String NUMBERED =
      """
      record Draft(String a) {
        @NotNull @Pattern(regexp = "x") public String get1() { return a; }
        public List<@Pattern(regexp = "x") @Size(max = 1) String> get2() { return List.of(a); }
      }
      """;

  @Test
  void getter_whosePropertyIsNoName_isChecked() throws Exception {
    assertEquals(
        List.of("/1 Pattern", "/2/0 Pattern", "/2/0 Size"), found(NUMBERED, "{\"a\":\"yy\"}"));
  }
}
