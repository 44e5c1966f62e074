// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Mode;
import dev.lambdaguardrails.bind.Input;
import dev.lambdaguardrails.bind.OwnedPart;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.guard.Guard;
import dev.lambdaguardrails.guard.GuardBuilder;
import dev.lambdaguardrails.testing.Answer;
import dev.lambdaguardrails.testing.Events;
import dev.lambdaguardrails.testing.FrontDoor;
import dev.lambdaguardrails.testing.Guards;
import dev.lambdaguardrails.testing.Order;
import dev.lambdaguardrails.testing.RecordingEvents;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whose a path, a query or a part of the body is: long because every part meets every form of a
 * claim.
 */
class OwnershipTest {
  private static final String ID = "0f8fad5b-d9cb-469f-a165-70867728950e";

  private final RecordingEvents events = new RecordingEvents();
  private final AtomicInteger handled = new AtomicInteger();

  private int parameter(FrontDoor door, String of, String claim, String path, String query) {
    Guard guard =
        Guards.around(door.source, events)
            .allowOwner("sub", of)
            .serveStream(
                (in, out, context) -> out.write("served".getBytes(StandardCharsets.UTF_8)));
    String answer = Guards.call(guard, door.event(claim, path, query));
    return answer.equals("served") ? 200 : Answer.of(answer).status();
  }

  private static String sub(String value) {
    return "\"sub\":" + Events.quote(value);
  }

  // Ids that a careless comparison, or whoever uses them, would take for the same.

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ANNA",
        "Anna",
        "anna ",
        " anna",
        "anna\t",
        "anna/",
        "/anna",
        "./anna",
        "anna/.",
        "x/../anna",
        "anna/../anna",
        "anna/..",
        "..\\anna",
        "anna%00",
        "%61nna",
        "%2561nna",
        "anna%20",
        "anna;v=1",
        "anna?x",
        "anna#x",
        "ann\u0430",
        "\uff41nna",
        "an\u200bna",
        "anna\u0000",
        "anna\u00ad",
        "anna\u0301",
        "\u202eanna",
        "ANNA\u0131",
        "anna,bob",
        "anna|bob",
        "[anna]",
        "\"anna\"",
        "*",
        "%",
        "",
        ".",
        "null",
        "undefined"
      })
  void id_thatOnlyResemblesTheClaim_isAnothers(String id) {
    for (FrontDoor door : new FrontDoor[] {FrontDoor.REST_COGNITO, FrontDoor.HTTP_LAMBDA}) {
      String path = "\"userId\":" + Events.quote(encoded(door, id));
      assertEquals(403, parameter(door, "path.userId", sub("anna"), path, ""), door.name());
      // The same the other way round: who the caller is, is what only resembles the id.
      String anna = "\"userId\":\"anna\"";
      assertEquals(403, parameter(door, "path.userId", sub(id), anna, ""), door.name());
      String query = "user=" + percent(id);
      assertEquals(403, parameter(door, "query.user", sub("anna"), "", query), door.name());
    }
  }

  /** A REST API delivers a parameter of the path encoded, an HTTP API decoded. */
  private static String encoded(FrontDoor door, String id) {
    return door.source == EventSource.REST_API ? percent(id) : id;
  }

  private static String percent(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
      encoded.append('%').append(String.format(Locale.ROOT, "%02X", unit & 0xFF));
    }
    return encoded.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"anna", ID, "auth0|5f7c8ec7c33c6c004bbafe82", "a b", "\u00e4nna", "123", "007"})
  void id_thatIsTheClaim_isTheCallers(String id) {
    for (FrontDoor door : new FrontDoor[] {FrontDoor.REST_COGNITO, FrontDoor.HTTP_JWT}) {
      String path = "\"userId\":" + Events.quote(encoded(door, id));
      assertEquals(200, parameter(door, "path.userId", sub(id), path, ""), door.name());
      String query = "user=" + percent(id);
      assertEquals(200, parameter(door, "query.user", sub(id), "", query), door.name());
    }
  }

  // What names nobody, on both sides.

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t", "\u2003", "null", "undefined", "true", "false", "<nil>"})
  void claim_thatNamesNobody_ownsNotEvenItsEqual(String value) {
    for (FrontDoor door : new FrontDoor[] {FrontDoor.REST_COGNITO, FrontDoor.HTTP_JWT}) {
      String path = "\"userId\":" + Events.quote(encoded(door, value));
      boolean nil = value.equals("<nil>") && door == FrontDoor.REST_COGNITO;
      assertEquals(
          nil ? 200 : 403, parameter(door, "path.userId", sub(value), path, ""), door.name());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "true|true",
        "false|false",
        "null|null",
        "[\"anna\"]|anna",
        "{\"id\":\"anna\"}|anna",
        "7.0|7",
        "7|7.0",
        "7e0|7",
        "7|07",
        "7|+7",
        "-0|0"
      })
  void claim_ofAnotherType_ownsNothing(String claim, String id) {
    String path = "\"userId\":" + Events.quote(id);
    assertEquals(
        403, parameter(FrontDoor.HTTP_LAMBDA, "path.userId", "\"sub\":" + claim, path, ""));
  }

  @Test
  void claim_thatIsANumber_ownsTheSameDigits() {
    assertEquals(
        200,
        parameter(FrontDoor.HTTP_LAMBDA, "path.userId", "\"sub\":17", "\"userId\":\"17\"", ""));
  }

  @Test
  void parameter_missingTwiceOrElsewhere_isAnothers() {
    FrontDoor door = FrontDoor.HTTP_JWT;
    String anna = sub("anna");
    assertEquals(403, parameter(door, "path.userId", anna, "", ""));
    assertEquals(403, parameter(door, "path.userId", anna, "", "userId=anna"));
    assertEquals(403, parameter(door, "query.userId", anna, "\"userId\":\"anna\"", ""));
    assertEquals(403, parameter(door, "query.user", anna, "", "user=anna&user=anna"));
    assertEquals(403, parameter(door, "query.user", anna, "", "user=anna&user=bob"));
    assertEquals(403, parameter(door, "query.user", anna, "", "user=bob&user=anna"));
    assertEquals(403, parameter(door, "query.user", anna, "", "User=anna"));
    assertEquals(403, parameter(door, "query.user", anna, "", "user[]=anna"));
    assertEquals(403, parameter(door, "query.user", anna, "", "user"));
    assertEquals(200, parameter(door, "query.user", anna, "", "%75ser=anna"));
  }

  @Test
  void caller_unknown_isAskedWhoItIs() {
    Guard guard =
        Guards.around(EventSource.HTTP_API, events)
            .allowOwner("sub", "path.userId")
            .serveStream((in, out, context) -> {});
    String event = Events.request(EventSource.HTTP_API, null);
    assertEquals(401, Answer.of(Guards.call(guard, event)).status());
    assertEquals("caller-unknown", events.only().code());
  }

  // The body: what was bound is what is compared.

  private int body(OwnedPart<Order> part, String sub, Mode mode) {
    Guard guard =
        Guards.around(EventSource.HTTP_API, events)
            .mode(dev.lambdaguardrails.Control.ACCESS, mode)
            .allowOwner("sub", part)
            .serve(
                (order, call) -> {
                  handled.incrementAndGet();
                  return order;
                },
                Order.input(),
                Order.output());
    String event =
        Events.requestWithScopes(Events.ORDER, "").replace("\"anna\"", Events.quote(sub));
    return Answer.of(Guards.call(guard, event)).status();
  }

  @Test
  void body_ofEachTypeOfId_isComparedAsItsText() {
    UUID id = UUID.fromString(ID);
    assertEquals(200, body(order -> order.item(), "tea", Mode.ENFORCE));
    assertEquals(200, body(order -> order.quantity(), "2", Mode.ENFORCE));
    assertEquals(200, body(order -> (long) order.quantity(), "2", Mode.ENFORCE));
    assertEquals(200, body(order -> id, ID, Mode.ENFORCE));
    assertEquals(4, handled.get());
    assertEquals(403, body(order -> order.item(), "Tea", Mode.ENFORCE));
    assertEquals(403, body(order -> order.quantity(), "02", Mode.ENFORCE));
    assertEquals(403, body(order -> id, ID.toUpperCase(Locale.ROOT), Mode.ENFORCE));
    assertEquals(403, body(order -> null, "null", Mode.ENFORCE));
    assertEquals(403, body(order -> true, "true", Mode.ENFORCE));
    assertEquals(403, body(order -> BigDecimal.ONE, "1", Mode.ENFORCE));
    assertEquals(403, body(order -> List.of("anna"), "[anna]", Mode.ENFORCE));
    assertEquals(403, body(order -> 'a', "a", Mode.ENFORCE));
    assertEquals(4, handled.get());
  }

  /** Every place and type of an id, and the id in it as a text. */
  private enum Owned {
    PATH("2"),
    QUERY("2"),
    BODY_STRING("tea"),
    BODY_UUID(ID),
    BODY_INT("2"),
    BODY_LONG("2");

    private final String id;

    Owned(String id) {
      this.id = id;
    }

    GuardBuilder rule(GuardBuilder guard) {
      return switch (this) {
        case PATH -> guard.allowOwner("sub", "path.userId");
        case QUERY -> guard.allowOwner("sub", "query.user");
        case BODY_STRING -> guard.allowOwner("sub", (Order order) -> order.item());
        case BODY_UUID -> guard.allowOwner("sub", (Order order) -> UUID.fromString(ID));
        case BODY_INT -> guard.allowOwner("sub", (Order order) -> order.quantity());
        case BODY_LONG -> guard.allowOwner("sub", (Order order) -> (long) order.quantity());
      };
    }
  }

  private int status(Owned owned, String claim) {
    Guard guard =
        owned
            .rule(Guards.around(EventSource.HTTP_API, events))
            .serve((order, call) -> order, Order.input(), Order.output());
    String event =
        FrontDoor.HTTP_LAMBDA
            .event(claim, "\"userId\":\"2\"", "user=2")
            .replace("\"headers\":{", "\"headers\":{\"content-type\":\"application/json\"")
            .replace("\"body\":null", "\"body\":" + Events.quote(Events.ORDER));
    return Answer.of(Guards.call(guard, event)).status();
  }

  @ParameterizedTest
  @EnumSource(Owned.class)
  void claim_ofEveryType_ownsAPartOfEveryTypeWhereExactlyRight(Owned owned) {
    String id = owned.id;
    assertEquals(200, status(owned, "\"sub\":\"" + id + "\""));
    boolean number = id.equals("2");
    assertEquals(number ? 200 : 403, status(owned, "\"sub\":2"));
    for (String value :
        new String[] {
          "null",
          "true",
          "false",
          "3",
          "-2",
          "2.0",
          "2e0",
          "20e-1",
          "18446744073709551618",
          "4294967298",
          "\"\"",
          "\" \"",
          "{}",
          "{\"sub\":\"" + id + "\"}",
          "[]",
          "[2]",
          "[\"" + id + "\"]",
          "[\"" + id + "\",\"" + id + "\"]",
          "\"[" + id + "]\"",
          "\"" + id + " \"",
          "\" " + id + "\"",
          "\"0" + id + "\"",
          "\"+" + id + "\"",
          "\"" + id + ".0\"",
          "\"" + id + "\\u0000\"",
          "\"" + id + "\\u200b\"",
          "\"" + id + "," + id + "\"",
          "\"{" + id + "}\"",
          "\"%32\"",
          "\"\\u0662\"",
          "\"\\uff12\""
        }) {
      assertEquals(403, status(owned, "\"sub\":" + value), value);
    }
    assertEquals(403, status(owned, ""));
    assertEquals(403, status(owned, "\"Sub\":\"" + id + "\""));
    // A name that comes twice: the event itself is refused.
    assertEquals(400, status(owned, "\"sub\":\"" + id + "\",\"sub\":\"" + id + "\""));
    assertEquals(400, status(owned, "\"sub\":\"x\",\"s\\u0075b\":\"" + id + "\""));
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void body_ofAnother_isRecordedAndServedOnlyInReport(Mode mode) {
    assertEquals(mode == Mode.REPORT ? 200 : 403, body(order -> order.item(), "bob", mode));
    assertEquals("access-denied", events.only().code());
    assertEquals(mode, events.only().mode());
  }

  @Test
  void body_ofAnother_isRefusedBeforeItIsValidated() {
    Guard guard =
        Guards.around(EventSource.HTTP_API, events)
            .allowOwner("sub", (Order order) -> order.item())
            .serve(
                (order, call) -> order,
                new Input<>(
                    Order.input().binder(),
                    order -> {
                      throw new AssertionError("validated");
                    }),
                Order.output());
    String event = Events.requestWithScopes(Events.ORDER, "");
    assertEquals(403, Answer.of(Guards.call(guard, event)).status());
  }

  // What cannot stand.

  @ParameterizedTest
  @ValueSource(strings = {"", "userId", "path", "path.", "query.", "header.x", "body.x", "Path.x"})
  void part_thatIsNone_isAMisconfiguration(String of) {
    assertThrows(
        Misconfiguration.class,
        () -> Guards.around(EventSource.HTTP_API, events).allowOwner("sub", of));
  }

  @Test
  void body_ofWholeEvents_isAMisconfiguration() {
    assertThrows(
        Misconfiguration.class,
        () ->
            Guards.around(EventSource.HTTP_API, events)
                .allowOwner("sub", (Order order) -> order.item())
                .serveStream((in, out, context) -> {}));
  }

  @Test
  void owner_ofRecords_isAMisconfiguration() {
    assertThrows(
        Misconfiguration.class,
        () ->
            Guards.around(EventSource.SQS, events)
                .allowOwner("sub", (Order order) -> order.item())
                .serve(
                    (order, call) -> null, Order.input(), dev.lambdaguardrails.bind.Output.none()));
  }
}
