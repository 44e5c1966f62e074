// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.Batch;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Limits;
import dev.lambdaguardrails.bind.Input;
import dev.lambdaguardrails.bind.JsonLimits;
import dev.lambdaguardrails.bind.Output;
import dev.lambdaguardrails.bind.Part;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.guard.Guard;
import dev.lambdaguardrails.guard.GuardBuilder;
import dev.lambdaguardrails.guard.GuardLimits;
import dev.lambdaguardrails.testing.Answer;
import dev.lambdaguardrails.testing.Events;
import dev.lambdaguardrails.testing.Guards;
import dev.lambdaguardrails.testing.Order;
import dev.lambdaguardrails.testing.RecordingEvents;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardBuilderTest {
  private final RecordingEvents events = new RecordingEvents();

  private static String wrong(Executable call) {
    return String.valueOf(assertThrows(Misconfiguration.class, call).getMessage());
  }

  private GuardBuilder around(EventSource source) {
    return Guards.around(source, events);
  }

  private static Guard serve(GuardBuilder builder) {
    return builder.serve((order, call) -> order, Order.input(), Order.output());
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "REST_API",
        "HTTP_API",
        "FUNCTION_URL",
        "ALB",
        "VPC_LATTICE",
        "WEBSOCKET",
        "APPSYNC"
      })
  void requests_withoutARule_areAMisconfiguration(EventSource source) {
    assertTrue(wrong(() -> serve(around(source))).contains("@PublicAccess"));
    assertTrue(
        wrong(() -> around(source).serveStream((in, out, context) -> {})).contains("@AllowScopes"));
  }

  @Test
  void requests_withPublicAccessAndAnotherRule_areAMisconfiguration() {
    GuardBuilder both = around(EventSource.HTTP_API).publicAccess().allowScopes("a");
    assertTrue(wrong(() -> serve(both)).contains("not both"));
  }

  @Test
  void requests_withBatchOrQuarantine_areAMisconfiguration() {
    wrong(() -> around(EventSource.ALB).batch(Batch.WHOLE));
    wrong(() -> around(EventSource.ALB).quarantine(record -> {}));
  }

  @Test
  void records_withARuleOrPartsOrAnAnswer_areAMisconfiguration() {
    wrong(
        () ->
            around(EventSource.SQS)
                .allowScopes("a")
                .serve((order, call) -> null, Order.input(), Output.none()));
    wrong(
        () ->
            around(EventSource.SQS)
                .serve(
                    (order, call) -> null,
                    Order.input(new Part("p", Part.Origin.PATH, "p", Part.Form.TEXT, false)),
                    Output.none()));
    wrong(() -> serve(around(EventSource.SQS)));
  }

  @Test
  void scopes_noneOrEmpty_areAMisconfiguration() {
    wrong(() -> around(EventSource.ALB).allowScopes());
    wrong(() -> around(EventSource.ALB).allowScopes("a", ""));
    wrong(() -> around(EventSource.ALB).environment(name -> null).allowScopes("${A}"));
  }

  @Test
  void scopes_fromTheEnvironment_areResolvedOnce() {
    Guard guard =
        serve(
            around(EventSource.HTTP_API)
                .environment(name -> Map.of("STAGE", "prod").get(name))
                .allowScopes("orders:${STAGE}"));
    assertEquals(
        200,
        Answer.of(Guards.call(guard, Events.requestWithScopes(Events.ORDER, "orders:prod")))
            .status());
    assertEquals(
        403,
        Answer.of(Guards.call(guard, Events.requestWithScopes(Events.ORDER, "orders:${STAGE}")))
            .status());
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 200, 399, 600})
  void maps_statusOfNoError_isAMisconfiguration(int status) {
    wrong(() -> around(EventSource.ALB).maps(IOException.class, status, "code"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "a b", "a_b", "\u00e4", "a\n", "<b>"})
  void maps_badCode_isAMisconfiguration(String code) {
    wrong(() -> around(EventSource.ALB).maps(IOException.class, 404, code));
    wrong(() -> around(EventSource.ALB).maps(IOException.class, 404, "x".repeat(65)));
  }

  @Test
  void maps_oneErrorTwice_isAMisconfiguration() {
    GuardBuilder twice =
        around(EventSource.ALB)
            .publicAccess()
            .maps(IOException.class, 404, "a")
            .maps(IOException.class, 409, "b");
    assertTrue(wrong(() -> serve(twice)).contains("java.io.IOException"));
  }

  @Test
  void limits_thatLimitNothing_areAMisconfiguration() {
    JsonLimits json = GuardLimits.DEFAULTS.json();
    wrong(() -> new GuardLimits(-1, 1, json, 1));
    wrong(() -> new GuardLimits(Limits.LARGEST_EVENT + 1, 1, json, 1));
    wrong(() -> new GuardLimits(0, 0, json, 1));
    wrong(() -> new GuardLimits(0, Limits.LARGEST_EVENT + 1, json, 1));
    wrong(() -> new GuardLimits(0, 1, json, 0));
    for (JsonLimits none :
        List.of(
            new JsonLimits(0, 1, 1, 1, 1),
            new JsonLimits(1, 0, 1, 1, 1),
            new JsonLimits(1, 1, 0, 1, 1),
            new JsonLimits(1, 1, 1, 0, 1),
            new JsonLimits(1, 1, 1, 1, 0))) {
      wrong(() -> new GuardLimits(0, 1, none, 1));
    }
    assertNotNull(new GuardLimits(1, 1, new JsonLimits(1, 1, 1, 1, 1), 1));
  }

  @Test
  void limits_defaults_areThoseOfTheAnnotation() throws ReflectiveOperationException {
    assertEquals(
        GuardLimits.DEFAULTS,
        new GuardLimits(
            limit("eventBytes"),
            limit("recordBytes"),
            new JsonLimits(
                limit("depth"),
                limit("nameLength"),
                limit("stringLength"),
                limit("numberLength"),
                limit("tokens")),
            limit("deadlineMargin")));
  }

  private static int limit(String name) throws ReflectiveOperationException {
    return (Integer) Limits.class.getMethod(name).getDefaultValue();
  }

  @Test
  void handler_isGivenTheBoundInputAndItsContext() {
    Guard guard =
        around(EventSource.HTTP_API)
            .publicAccess()
            .serveHandler(
                (Order order, com.amazonaws.services.lambda.runtime.Context context) ->
                    new Order(order.item() + context.getFunctionName(), order.quantity()),
                Order.input(),
                Order.output());
    assertEquals(
        "{\"item\":\"teaorders\",\"quantity\":2}",
        Answer.of(Guards.call(guard, Events.small(EventSource.HTTP_API))).body());
  }

  @Test
  void stream_isGivenWhatArrivedAndAnswersAsItIs() {
    Guard guard =
        around(EventSource.HTTP_API)
            .allowScopes("a")
            .serveStream((in, out, context) -> out.write(in.readAllBytes()));
    String event = Events.requestWithScopes("anything", "a");
    assertEquals(event, Guards.call(guard, event));
    assertEquals(401, Answer.of(Guards.call(guard, Events.small(EventSource.HTTP_API))).status());
  }

  @Test
  void stream_answerTooLarge_isAFault() {
    Guard guard =
        around(EventSource.ALB)
            .publicAccess()
            .serveStream((in, out, context) -> out.write(new byte[1024 * 1024 + 1]));
    assertEquals(500, Answer.of(Guards.call(guard, Events.small(EventSource.ALB))).status());
    assertEquals("answer-too-large", events.only().code());
  }

  // Parts

  private Answer withPart(Part part, String event) {
    Guard guard =
        around(EventSource.HTTP_API)
            .publicAccess()
            .serve((order, call) -> order, Order.input(part), Order.output());
    return Answer.of(Guards.call(guard, event));
  }

  private static String query(String raw) {
    return Events.small(EventSource.HTTP_API)
        .replace("\"rawQueryString\":\"\"", "\"rawQueryString\":\"" + raw + "\"");
  }

  @Test
  void part_thatIsANumber_isOneByTheGrammarOfJson() {
    Part part = new Part("n", Part.Origin.QUERY, "n", Part.Form.NUMBER, false);
    for (String number : List.of("0", "-1", "1.5", "1e3")) {
      assertEquals(200, withPart(part, query("n=" + number)).status(), number);
    }
    for (String none :
        List.of("", "+1", "01", ".5", "0x1", "1 ", "NaN", "%EF%BC%91", "1,2", "--1", "1%00")) {
      Answer answer = withPart(part, query("n=" + none));
      assertEquals("type-mismatch", answer.problem(), none);
      assertTrue(answer.body().contains("\"pointer\":\"/n\""));
    }
    assertEquals("number-too-long", withPart(part, query("n=" + "1".repeat(65))).problem());
    assertEquals("repeated-parameter", withPart(part, query("n=1&n=2")).problem());
    assertEquals("repeated-parameter", withPart(part, query("n=1&%6E=1")).problem());
  }

  @Test
  void part_thatIsATruth_isTrueOrFalse() {
    Part part = new Part("t", Part.Origin.QUERY, "t", Part.Form.TRUTH, true);
    assertEquals(200, withPart(part, query("t=true&t=false")).status());
    for (String none : List.of("", "True", "1", "yes", "true%20", "TRUE", "null")) {
      assertEquals("type-mismatch", withPart(part, query("t=true&t=" + none)).problem(), none);
    }
  }

  @Test
  void part_ofAHeader_isFoundInAnyCaseAndOnce() {
    Part part = new Part("h", Part.Origin.HEADER, "X-Page", Part.Form.NUMBER, false);
    String one =
        Events.request(EventSource.HTTP_API, Events.ORDER, "application/json", ",\"x-pAGE\":\"1\"");
    assertEquals(200, withPart(part, one).status());
    String two = one.replace("\"x-pAGE\":\"1\"", "\"x-pAGE\":\"1\",\"X-PAGE\":\"2\"");
    assertEquals("repeated-parameter", withPart(part, two).problem());
  }

  @Test
  void part_ofAClaim_isFoundInTheCallerOnly() {
    Part part = new Part("c", Part.Origin.CLAIM, "sub", Part.Form.NUMBER, false);
    String event = Events.requestWithScopes(Events.ORDER, "a");
    assertEquals("type-mismatch", withPart(part, event).problem());
    assertEquals(200, withPart(part, query("sub=anna")).status());
  }

  @Test
  void contentType_twice_isRefused() {
    String twice =
        Events.request(
            EventSource.HTTP_API,
            Events.ORDER,
            "application/json",
            ",\"CONTENT-TYPE\":\"application/json\"");
    assertEquals(
        "content-type",
        withPart(new Part("p", Part.Origin.QUERY, "p", Part.Form.TEXT, false), twice).problem());
  }

  @Test
  void input_none_takesNoBodyInEitherMode() {
    Guard guard =
        around(EventSource.HTTP_API)
            .publicAccess()
            .mode(dev.lambdaguardrails.Mode.REPORT)
            .serve((none, call) -> null, Input.none(), Output.none());
    assertEquals(204, Answer.of(Guards.call(guard, query(""))).status());
    assertEquals(List.of("body-unexpected"), events.codes());
  }
}
