// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import dev.lambdaguardrails.Control;
import dev.lambdaguardrails.ControlMode;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.InjectionFinding;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.Mode;
import dev.lambdaguardrails.PublicAccess;
import dev.lambdaguardrails.bind.Input;
import dev.lambdaguardrails.bind.Inspection;
import dev.lambdaguardrails.bind.JsonLimits;
import dev.lambdaguardrails.bind.Payload;
import dev.lambdaguardrails.bind.StrictJson;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.guard.Guard;
import dev.lambdaguardrails.validation.injection.InjectionClass;
import dev.lambdaguardrails.validation.injection.InjectionDetection;
import dev.lambdaguardrails.validation.injection.InjectionInspector;
import dev.lambdaguardrails.validation.injection.InjectionRule;
import dev.lambdaguardrails.validation.injection.NoInjection;
import dev.lambdaguardrails.validation.injection.Sensitivity;
import dev.lambdaguardrails.validation.injection.Trusted;
import dev.lambdaguardrails.validation.testing.Answer;
import dev.lambdaguardrails.validation.testing.HttpCall;
import dev.lambdaguardrails.validation.testing.IdleContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * By reflection, every text that the caller put into an input is looked into, where it stands: long
 * because each annotation brings its own input.
 */
class ReferenceTextsTest {
  private static final StrictJson JSON = new StrictJson(new JsonLimits(16, 64, 1000, 64, 10_000));
  private static final String ATTACK = "x' union select 1 --";

  private final ReferencePath reference = ReferencePath.create();

  /** Where something is found, with a mark where it is demanded. */
  private <T> Set<String> found(Class<T> type, String body) throws IOException {
    Input<T> input = reference.input(type);
    T value = input.binder().bind(new Payload(body.replace("ATTACK", ATTACK), List.of(), JSON));
    Inspection inspection =
        new Inspection(
            InjectionInspector.of(Sensitivity.DEFAULT),
            Invocation.from(EventSource.HTTP_API).build(),
            JSON);
    input.texts().tell(value, inspection);
    Set<String> found = new TreeSet<>();
    pointers("", inspection.reported(), found);
    pointers("!", inspection.demanded(), found);
    return found;
  }

  private static void pointers(String mark, List<InjectionFinding> findings, Set<String> into) {
    for (InjectionFinding finding : findings) {
      if (finding.rule().equals("sql-union")) {
        into.add(mark + finding.pointer());
      }
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // every form that there is
  record Everywhere(
      String text,
      @JsonProperty("other/name") StringBuilder named,
      URI link,
      char[] characters,
      List<String> list,
      Set<String> set,
      Map<String, String> map,
      Optional<String> optional,
      String[] array,
      JsonNode tree,
      Inner inner) {}

  record Inner(String text) {}

  @Test
  void text_ofAnyForm_isFound() throws IOException {
    assertEquals(
        Set.of(
            "/text",
            "/other~1name",
            "/characters",
            "/list/1",
            "/set/*",
            "/map/*",
            "/optional",
            "/array/0",
            "/tree/*/0",
            "/inner/text"),
        found(
            Everywhere.class,
            """
            {"text":"ATTACK","other/name":"ATTACK","characters":"ATTACK","list":["a","ATTACK"],
             "set":["ATTACK"],"map":{"k":"ATTACK"},"optional":"ATTACK","array":["ATTACK"],
             "tree":{"a":["ATTACK",1]},"inner":{"text":"ATTACK"}}
            """));
    assertEquals(Set.of("/map/*"), found(Everywhere.class, "{\"map\":{\"ATTACK\":\"v\"}}"));
    assertEquals(Set.of("/tree/*"), found(Everywhere.class, "{\"tree\":{\"ATTACK\":1}}"));
  }

  static final class Hidden {
    private final String kept;

    @JsonCreator
    Hidden(@JsonProperty("text") String text) {
      this.kept = text;
    }

    String length() {
      return Integer.toString(kept.length());
    }
  }

  @Test
  void text_thatNoAccessorReads_isFoundInItsObject() throws IOException {
    assertEquals(Set.of(""), found(Hidden.class, "{\"text\":\"ATTACK\"}"));
  }

  record Holder(Code code) {}

  record Code(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Code {}
  }

  @Test
  void text_thatAnObjectIsMadeOf_isFoundWhereTheObjectStands() throws IOException {
    assertEquals(Set.of("/code"), found(Holder.class, "{\"code\":\"ATTACK\"}"));
  }

  record Demanding(
      @NoInjection String all,
      @NoInjection(InjectionClass.HTML) String other,
      List<@NoInjection String> list,
      Map<@NoInjection String, Map<String, @NoInjection String>> map,
      @NoInjection(suppress = InjectionRule.SQL_UNION) String suppressed,
      @Trusted(reason = "a query") String trusted,
      @Trusted(reason = "queries") Map<String, Inner> allTrusted) {}

  @Test
  void annotation_ofAPlace_isObeyedThere() throws IOException {
    assertEquals(
        Set.of("!/all", "/other", "!/list/0", "!/map/*", "!/map/*/*"),
        found(
            Demanding.class,
            """
            {"all":"ATTACK","other":"ATTACK","list":["ATTACK"],"map":{"ATTACK":{"k":"ATTACK"}},
             "suppressed":"ATTACK","trusted":"ATTACK","allTrusted":{"ATTACK":{"text":"ATTACK"}}}
            """));
  }

  public static class Bean {
    @NoInjection private String field = "";
    private String getter = "";
    private String setter = "";

    public String getField() {
      return field;
    }

    public void setField(String field) {
      this.field = field;
    }

    @NoInjection
    public String getGetter() {
      return getter;
    }

    public void setGetter(String getter) {
      this.getter = getter;
    }

    public String getSetter() {
      return setter;
    }

    public void setSetter(@NoInjection String setter) {
      this.setter = setter;
    }
  }

  @Test
  void annotation_ofAnyMember_isObeyed() throws IOException {
    assertEquals(
        Set.of("!/field", "!/getter", "!/setter"),
        found(Bean.class, "{\"field\":\"ATTACK\",\"getter\":\"ATTACK\",\"setter\":\"ATTACK\"}"));
  }

  record Blank(@Trusted(reason = " ") String text) {}

  record Both(@Trusted(reason = "x") @NoInjection String text) {}

  record NoText(@NoInjection int count) {}

  record OnContainer(@NoInjection List<String> list) {}

  @Test
  void annotation_thatMeansNothing_isAMisconfiguration() {
    for (Class<?> type : List.of(Blank.class, Both.class, NoText.class, OnContainer.class)) {
      assertThrows(Misconfiguration.class, () -> reference.input(type), type::getSimpleName);
    }
  }

  /** Answers what it is given. */
  private abstract static class Echo<T> implements GuardedFunction<T, T> {
    @Override
    public T handle(T input, Invocation call) {
      return input;
    }
  }

  @Guarded(EventSource.HTTP_API)
  @PublicAccess
  static final class Take extends Echo<Demanding> {}

  @Guarded(EventSource.HTTP_API)
  @PublicAccess
  @InjectionDetection(sensitivity = Sensitivity.HIGH, suppress = InjectionRule.SQL_UNION)
  static final class TakeSuppressed extends Echo<Demanding> {}

  record Plain(String text) {}

  @Guarded(EventSource.HTTP_API)
  @PublicAccess
  static final class TakePlain extends Echo<Plain> {}

  @Guarded(EventSource.HTTP_API)
  @PublicAccess
  @InjectionDetection(exempt = "Everybody may write code here.")
  static final class TakeExempt extends Echo<Plain> {}

  @Guarded(EventSource.HTTP_API)
  @PublicAccess
  @InjectionDetection(exempt = " ")
  static final class ExemptWithoutReason extends Echo<Plain> {}

  @Guarded(EventSource.HTTP_API)
  @PublicAccess
  @InjectionDetection(exempt = "Numbers only.", sensitivity = Sensitivity.HIGH)
  static final class ExemptAndSensitive extends Echo<Plain> {}

  @Guarded(EventSource.HTTP_API)
  @PublicAccess
  @InjectionDetection(exempt = "Numbers only.")
  static final class ExemptAndDemanding extends Echo<Demanding> {}

  @Guarded(
      value = EventSource.HTTP_API,
      modes = @ControlMode(control = Control.INSPECTION, mode = Mode.ENFORCE))
  @PublicAccess
  @InjectionDetection(exempt = "Numbers only.")
  static final class ExemptAndEnforced extends Echo<Plain> {}

  private static Answer serve(Class<?> function, String body) throws IOException {
    Guard guard = ReferenceWiring.guard(function, name -> null);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    guard.handle(
        new ByteArrayInputStream(HttpCall.json(body.replace("ATTACK", ATTACK)).event()),
        out,
        new IdleContext());
    return Answer.of(out.toByteArray());
  }

  @Test
  void entry_byReflection_refusesWhereItIsDemandedAndReportsElsewhere() throws IOException {
    assertEquals(422, serve(Take.class, "{\"all\":\"ATTACK\"}").status());
    assertEquals(200, serve(Take.class, "{\"other\":\"ATTACK\"}").status());
    // What the place says holds instead of what the function says.
    assertEquals(422, serve(TakeSuppressed.class, "{\"all\":\"ATTACK\"}").status());
    assertEquals(200, serve(TakeSuppressed.class, "{\"trusted\":\"ATTACK\"}").status());
  }

  @Test
  void function_thatIsExempted_isNotLookedInto() throws IOException {
    assertEquals(1, told(TakePlain.class).size());
    assertEquals(List.of(), told(TakeExempt.class));
  }

  private static List<String> told(Class<?> function) throws IOException {
    Logger events = (Logger) LoggerFactory.getLogger("dev.lambdaguardrails.security");
    ListAppender<ILoggingEvent> kept = new ListAppender<>();
    Level level = events.getLevel();
    events.setLevel(Level.INFO);
    events.setAdditive(false);
    events.addAppender(kept);
    kept.start();
    try {
      assertEquals(200, serve(function, "{\"text\":\"ATTACK\"}").status());
    } finally {
      events.detachAppender(kept);
      events.setAdditive(true);
      events.setLevel(level);
    }
    return kept.list.stream().map(ILoggingEvent::getMessage).toList();
  }

  @Test
  void function_thatIsExemptedAndAsksForDetection_isAMisconfiguration() {
    for (Class<?> function :
        List.of(
            ExemptWithoutReason.class,
            ExemptAndSensitive.class,
            ExemptAndDemanding.class,
            ExemptAndEnforced.class)) {
      assertThrows(
          Misconfiguration.class,
          () -> ReferenceWiring.guard(function, name -> null),
          function::getSimpleName);
    }
  }
}
