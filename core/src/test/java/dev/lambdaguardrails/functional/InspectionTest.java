// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.lambdaguardrails.Batch;
import dev.lambdaguardrails.Control;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.InjectionFinding;
import dev.lambdaguardrails.Mode;
import dev.lambdaguardrails.SecurityEvent;
import dev.lambdaguardrails.bind.Input;
import dev.lambdaguardrails.bind.Inspected;
import dev.lambdaguardrails.bind.Inspection;
import dev.lambdaguardrails.bind.Output;
import dev.lambdaguardrails.bind.Part;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.guard.Guard;
import dev.lambdaguardrails.guard.GuardBuilder;
import dev.lambdaguardrails.testing.Answer;
import dev.lambdaguardrails.testing.Events;
import dev.lambdaguardrails.testing.Guards;
import dev.lambdaguardrails.testing.Order;
import dev.lambdaguardrails.testing.RecordingEvents;
import dev.lambdaguardrails.testing.WordInspector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every text that reaches the function is looked into, behind validation: long because each way in
 * meets each mode.
 */
class InspectionTest {
  private static final WordInspector PLAIN = new WordInspector(false);
  private static final WordInspector DEMANDING = new WordInspector(true);
  private static final String ATTACK = "{\"item\":\"attack\",\"quantity\":1}";

  private final RecordingEvents events = new RecordingEvents();

  private GuardBuilder builder() {
    return Guards.around(EventSource.HTTP_API, events).publicAccess().inspect(PLAIN);
  }

  private static Guard serve(GuardBuilder builder, Inspected<Order> texts, Part... parts) {
    Input<Order> order = Order.input(parts);
    return builder.serve(
        (input, call) -> input, new Input<>(order.binder(), order.checks(), texts), Order.output());
  }

  private static Guard serve(GuardBuilder builder) {
    return serve(builder, (order, in) -> in.text("item", order.item()));
  }

  private static Guard demanding(GuardBuilder builder) {
    return serve(builder, (order, in) -> in.text("item", order.item(), DEMANDING));
  }

  private static String request(String body) {
    return Events.request(EventSource.HTTP_API, body);
  }

  private static String batch(String... bodies) {
    List<String> messages = new ArrayList<>();
    for (String body : bodies) {
      messages.add(Events.message("m" + messages.size(), body));
    }
    return Events.batch(messages);
  }

  private List<String> pointers() {
    List<String> pointers = new ArrayList<>();
    events.all().forEach(event -> pointers.addAll(event.pointers()));
    return pointers;
  }

  @Test
  void inspection_enforcedWhereNothingLooks_isAMisconfiguration() {
    GuardBuilder blind =
        Guard.around("Blind", EventSource.HTTP_API)
            .publicAccess()
            .mode(Control.INSPECTION, Mode.ENFORCE);
    assertThrows(
        Misconfiguration.class,
        () -> blind.serve((input, call) -> null, Input.none(), Output.none()));
  }

  @Test
  void finding_byDefault_isReportedAndPasses() {
    Answer answer = Answer.of(Guards.call(serve(builder()), request(ATTACK)));
    assertEquals(200, answer.status());
    SecurityEvent event = events.only();
    assertEquals(Control.INSPECTION, event.control());
    assertEquals(Mode.REPORT, event.mode());
    assertEquals("injection", event.code());
    assertEquals(List.of("/item a-word"), event.pointers());
    InjectionFinding finding = event.finding();
    assertNotNull(finding);
    assertEquals("SQL", finding.injection());
    assertEquals("a-word", finding.rule());
    assertFalse(event.toString().contains("attack"));
  }

  @Test
  void finding_whereItsPlaceDemandsIt_isRefusedWithItsPointerAlone() {
    String answer = Guards.call(demanding(builder()), request(ATTACK));
    assertEquals(422, Answer.of(answer).status());
    assertTrue(answer.contains("urn:lambda-guardrails:problem:injection"), answer);
    assertTrue(
        answer.contains("\\\"pointer\\\":\\\"/item\\\",\\\"code\\\":\\\"injection\\\""), answer);
    assertFalse(answer.contains("attack"), answer);
    assertFalse(answer.contains("a-word"), answer);
    assertEquals(Mode.ENFORCE, events.only().mode());
  }

  @Test
  void finding_whereItsPlaceDemandsItAndTheControlReports_passes() {
    for (GuardBuilder builder :
        List.of(builder().mode(Control.INSPECTION, Mode.REPORT), builder().mode(Mode.REPORT))) {
      assertEquals(200, Answer.of(Guards.call(demanding(builder), request(ATTACK))).status());
    }
    assertEquals(List.of(Mode.REPORT, Mode.REPORT), modes());
  }

  @Test
  void finding_whereTheControlEnforces_isRefused() {
    Guard guard = serve(builder().mode(Control.INSPECTION, Mode.ENFORCE));
    assertEquals(422, Answer.of(Guards.call(guard, request(ATTACK))).status());
    assertEquals(List.of(Mode.ENFORCE), modes());
  }

  @Test
  void finding_whereAllControlsEnforce_isStillReported() {
    Guard guard = serve(builder().mode(Mode.ENFORCE));
    assertEquals(200, Answer.of(Guards.call(guard, request(ATTACK))).status());
    assertEquals(List.of(Mode.REPORT), modes());
  }

  private List<Mode> modes() {
    return events.all().stream().map(SecurityEvent::mode).toList();
  }

  @Test
  void invalidInput_isRefusedBeforeItIsLookedInto() {
    String event = request("{\"item\":\"attack\",\"quantity\":0}");
    assertEquals(422, Answer.of(Guards.call(demanding(builder()), event)).status());
    assertEquals(List.of("constraints"), events.codes());
  }

  @Test
  void inputOfUnknownTexts_isLookedIntoAsItCame() {
    Guard guard = serve(builder(), Inspected.ofBody());
    assertEquals(200, Answer.of(Guards.call(guard, request(ATTACK))).status());
    assertEquals(List.of(" a-word"), pointers());
  }

  @Test
  void textOutsideTheInput_isFoundAndItsNameNotTold() {
    String event =
        request(Events.ORDER)
            .replace(
                "\"rawQueryString\":\"\"",
                "\"rawQueryString\":\"q=attack&attack%5B%24ne%5D=1&clean=1\"")
            .replace(
                "\"headers\":{", "\"headers\":{\"user-agent\":\"attack\",\"x-own\":\"attack\",");
    assertEquals(200, Answer.of(Guards.call(serve(builder()), event)).status());
    assertEquals(
        List.of("query/* a-word", "headers/user-agent a-word", "headers/* a-word"), pointers());
  }

  @Test
  void textOutsideTheInput_whereTheControlEnforces_isRefusedWithoutAPointer() {
    String event =
        request(Events.ORDER).replace("\"rawQueryString\":\"\"", "\"rawQueryString\":\"q=attack\"");
    Guard guard = serve(builder().mode(Control.INSPECTION, Mode.ENFORCE));
    String answer = Guards.call(guard, event);
    assertEquals(422, Answer.of(answer).status());
    assertFalse(answer.contains("errors"), answer);
    assertEquals(List.of("query/* a-word"), pointers());
  }

  @Test
  void parameterThatIsAComponent_isLookedIntoAsSuch() {
    Part part = new Part("tag", Part.Origin.QUERY, "t", Part.Form.TEXT, false);
    String event =
        request(Events.ORDER).replace("\"rawQueryString\":\"\"", "\"rawQueryString\":\"t=attack\"");
    Guard guard = serve(builder(), (order, in) -> in.text("tag", "attack"), part);
    assertEquals(200, Answer.of(Guards.call(guard, event)).status());
    assertEquals(List.of("/tag a-word"), pointers());
  }

  @Test
  void parameterThatIsAComponent_repeatedAndLenient_isLookedIntoWithAllItsValues() {
    Part part = new Part("tag", Part.Origin.QUERY, "t", Part.Form.TEXT, false);
    String event =
        request(Events.ORDER)
            .replace("\"rawQueryString\":\"\"", "\"rawQueryString\":\"t=a&t=attack\"");
    Guard guard = serve(builder().mode(Control.BINDING, Mode.REPORT), Inspected.none(), part);
    assertEquals(200, Answer.of(Guards.call(guard, event)).status());
    assertEquals(List.of("/tag repeated-parameter", "query/* a-word"), pointers());
  }

  @Test
  void path_isLookedInto() {
    String event =
        request(Events.ORDER).replaceFirst("\"rawPath\":\"[^\"]*\"", "\"rawPath\":\"/attack\"");
    assertEquals(200, Answer.of(Guards.call(serve(builder()), event)).status());
    assertEquals(List.of("path a-word"), pointers());
  }

  @Test
  void functionWithoutInput_bodyLetPass_isLookedInto() {
    Guard guard =
        builder()
            .mode(Control.BINDING, Mode.REPORT)
            .serve((input, call) -> null, Input.none(), Output.none());
    Guards.call(guard, request(ATTACK));
    assertEquals(List.of("body-unexpected", "injection"), events.codes());
  }

  @Test
  void handlerOfWholeEvents_bodyOfAnyForm_isLookedInto() {
    RequestStreamHandler handler = (in, out, context) -> out.write('1');
    for (String body : List.of(ATTACK, "{\"attack\":[1]}", "a=attack&b", "{\"a\":\"attack")) {
      Guards.call(builder().serveStream(handler), request(body));
    }
    assertEquals(List.of(" a-word", " a-word", " a-word", " a-word"), pointers());
  }

  @Test
  void records_areLookedIntoOneByOne() {
    Guard guard =
        Guards.around(EventSource.SQS, events)
            .inspect(PLAIN)
            .mode(Control.INSPECTION, Mode.ENFORCE)
            .batch(Batch.PARTIAL)
            .serve(
                (order, call) -> null,
                new Input<>(
                    Order.input().binder(),
                    Order.input().checks(),
                    (order, in) -> in.text("item", order.item())),
                Output.none());
    String answer = Guards.call(guard, batch(Events.ORDER, ATTACK, Events.ORDER));
    assertEquals(1, answer.split("itemIdentifier", -1).length - 1, answer);
    assertEquals(List.of("/item a-word"), pointers());
    assertNotNull(events.only().recordId());
  }

  @Test
  void flood_ofFindings_leavesAFewEventsAndOneOfTheRest() {
    StringBuilder query = new StringBuilder("q=1");
    for (int at = 0; at < 90; at++) {
      query.append("&q").append(at).append("=attack");
    }
    Inspected<Order> many =
        (order, in) -> {
          for (int at = 0; at < 90; at++) {
            in.enter(at);
            in.text("attack");
            in.leave();
          }
        };
    String event =
        request(Events.ORDER)
            .replace("\"rawQueryString\":\"\"", "\"rawQueryString\":\"" + query + '"');
    assertEquals(200, Answer.of(Guards.call(serve(builder(), many), event)).status());
    assertEquals(11, events.all().size());
    assertEquals(Inspection.MOST - 10, events.all().get(10).count());
  }

  @Test
  void flood_ofReportedFindings_doesNotHideWhatIsDemanded() {
    Inspected<Order> many =
        (order, in) -> {
          for (int at = 0; at < 90; at++) {
            in.enter(at);
            in.text("attack");
            in.leave();
          }
          in.text("item", order.item(), DEMANDING);
        };
    assertEquals(422, Answer.of(Guards.call(serve(builder(), many), request(ATTACK))).status());
    assertTrue(modes().contains(Mode.ENFORCE));
  }

  @Test
  void flood_ofRefusedRecords_isCountedToTheLast() {
    String[] bodies = new String[60];
    Arrays.fill(bodies, ATTACK);
    Guard guard =
        Guards.around(EventSource.SQS, events)
            .inspect(PLAIN)
            .mode(Control.INSPECTION, Mode.ENFORCE)
            .batch(Batch.PARTIAL)
            .serve((order, call) -> null, Order.input(), Output.none());
    Guards.call(guard, batch(bodies));
    assertEquals(60, events.all().stream().mapToInt(SecurityEvent::count).sum());
  }
}
