// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.Batch;
import dev.lambdaguardrails.Caller;
import dev.lambdaguardrails.Control;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Mode;
import dev.lambdaguardrails.NamedValues;
import dev.lambdaguardrails.RequestRefused;
import dev.lambdaguardrails.bind.Input;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.testing.Answer;
import dev.lambdaguardrails.testing.Events;
import dev.lambdaguardrails.testing.Guards;
import dev.lambdaguardrails.testing.Order;
import dev.lambdaguardrails.testing.RecordingEvents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How old a message may be, by the clock of the test: long because each source writes its time in a
 * way of its own.
 */
class MaxAgeTest {
  private static final long NOW = 1_795_262_400L;
  private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC);
  private static final int AGE = 60;
  private static final int SKEW = 30;

  private static final GuardedFunction<Order, @Nullable Void> TAKING = (order, call) -> null;

  private final RecordingEvents events = new RecordingEvents();

  static Stream<EventSource> timed() {
    return Stream.of(EventSource.values()).filter(EventSource::isTimed);
  }

  static Stream<EventSource> untimed() {
    return Stream.of(EventSource.values()).filter(source -> !source.isTimed());
  }

  private GuardBuilder around(EventSource source) {
    return Guards.open(source, events).maxAge(AGE, SKEW, CLOCK);
  }

  /** Whether a handler of whole events is given an event. */
  private static boolean isAdmitted(GuardBuilder rules, String event) {
    Guard guard =
        rules.serveStream((in, out, context) -> out.write("it".getBytes(StandardCharsets.UTF_8)));
    try {
      return Guards.call(guard, event).equals("it");
    } catch (RequestRefused refused) {
      return false;
    }
  }

  /** An event with the field in it that says when it was sent; a field of JSON, or nothing. */
  private static String event(EventSource source, String time) {
    String event = Events.small(source);
    return switch (source) {
      case SQS, SNS_SQS, S3_SQS ->
          event.replace("\"attributes\":{}", "\"attributes\":{" + time + "}");
      case CLOUDWATCH_LOGS -> Events.records(source, "{" + time + "}");
      default -> {
        String behind =
            switch (source) {
              case DYNAMODB -> "\"dynamodb\":{";
              case KINESIS -> "\"kinesis\":{";
              case SNS -> "\"Sns\":{";
              case MSK, SELF_MANAGED_KAFKA -> "\"t-0\":[{";
              case ACTIVEMQ -> "\"messages\":[{";
              case FIREHOSE -> "\"records\":[{";
              case S3 -> "{\"Records\":[{";
              case EVENTBRIDGE, S3_EVENTBRIDGE -> "{";
              default -> "\"requestContext\":{";
            };
        assertTrue(event.contains(behind), event);
        yield time.isEmpty() ? event : event.replace(behind, behind + time + ",");
      }
    };
  }

  private static String name(EventSource source) {
    return switch (source) {
      case SQS, SNS_SQS, S3_SQS -> "SentTimestamp";
      case DYNAMODB -> "ApproximateCreationDateTime";
      case KINESIS, FIREHOSE -> "approximateArrivalTimestamp";
      case SNS -> "Timestamp";
      case EVENTBRIDGE, S3_EVENTBRIDGE -> "time";
      case S3 -> "eventTime";
      case ACTIVEMQ -> "brokerInTime";
      case MSK, SELF_MANAGED_KAFKA, CLOUDWATCH_LOGS -> "timestamp";
      case REST_API, WEBSOCKET -> "requestTimeEpoch";
      default -> "timeEpoch";
    };
  }

  /** A time as the source writes it. */
  private static String time(EventSource source, long seconds) {
    String value =
        switch (source) {
          case SQS, SNS_SQS, S3_SQS -> '"' + Long.toString(seconds * 1000) + '"';
          case VPC_LATTICE -> '"' + Long.toString(seconds * 1_000_000) + '"';
          case DYNAMODB -> Long.toString(seconds);
          case KINESIS -> seconds + ".000";
          case SNS, S3 ->
              '"' + Instant.ofEpochSecond(seconds).toString().replace("Z", ".000Z") + '"';
          case EVENTBRIDGE, S3_EVENTBRIDGE -> '"' + Instant.ofEpochSecond(seconds).toString() + '"';
          default -> Long.toString(seconds * 1000);
        };
    return '"' + name(source) + "\":" + value;
  }

  @ParameterizedTest
  @MethodSource("timed")
  void event_ofEverySource_isAdmittedWithinItsAgeAndTheSkewOnly(EventSource source) {
    for (int ago : new int[] {0, 1, AGE, -SKEW}) {
      assertTrue(isAdmitted(around(source), event(source, time(source, NOW - ago))), "ago " + ago);
    }
    assertEquals(List.of(), events.codes());
    for (int ago : new int[] {AGE + 1, -SKEW - 1, 31_536_000, -31_536_000}) {
      events.all().clear();
      String late = event(source, time(source, NOW - ago));
      assertEquals(false, isAdmitted(around(source), late), "ago " + ago);
      assertEquals(List.of("stale"), events.codes());
    }
  }

  /** The table of {@code docs/access.md} names the sources that tell a time, and where they do. */
  @Test
  void table_ofTimes_namesEachSourceAndItsField() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("../docs/access.md"));
    int first = lines.indexOf("| what says the time | which |") + 2;
    assertTrue(first > 1);
    Set<String> told = new HashSet<>();
    for (int line = first; lines.get(line).startsWith("|"); line++) {
      String[] cells = lines.get(line).split("\\|", -1);
      for (String name : cells[1].split("[`, ]+", -1)) {
        if (isSource(name)) {
          String field = name(EventSource.valueOf(name));
          assertTrue(cells[2].matches(".*[`.]" + field + "`.*"), lines.get(line));
          assertTrue(told.add(name), name);
        }
      }
    }
    assertEquals(timed().map(EventSource::name).collect(Collectors.toSet()), told);
  }

  private static boolean isSource(String name) {
    return Stream.of(EventSource.values()).anyMatch(source -> source.name().equals(name));
  }

  /** To the millisecond where a source tells it: the age has no tolerance, the future its own. */
  @Test
  void event_atTheEdgeOfItsAge_isJudgedByTheMillisecond() {
    Map<Long, Boolean> edges =
        Map.of(
            AGE * 1000L,
            true,
            AGE * 1000L + 1,
            false,
            -SKEW * 1000L,
            true,
            -SKEW * 1000L - 1,
            false);
    edges.forEach(
        (ago, admitted) -> {
          String sent = "\"timeEpoch\":" + (NOW * 1000 - ago);
          String event = event(EventSource.HTTP_API, sent);
          assertEquals(admitted, isAdmitted(around(EventSource.HTTP_API), event), sent);
        });
  }

  @ParameterizedTest
  @MethodSource("timed")
  void event_ofNoTimeOrOfNone_isRefused(EventSource source) {
    List<String> times = new ArrayList<>(List.of(""));
    for (String value :
        new String[] {
          "null",
          "true",
          "{}",
          "[]",
          "[" + NOW + "000]",
          "\"\"",
          "\" \"",
          "\"x\"",
          "-1",
          "0",
          "1e999",
          "-1e999",
          "1e-999",
          "99999999999999999999",
          "\"" + NOW + "000 \"",
          "\"NaN\"",
          "\"0x1\"",
          "\"2026-11-22\"",
          "\"2026-11-22T12:00:00\"",
          "\"2026-11-22T12:00:00+00:00\"",
          "\"2026-13-22T12:00:00Z\"",
          "\"2026-11-22T12:00:60Z\"",
          "\"2026-11-22T12:00:00.Z\"",
          "\"2026-11-22 12:00:00Z\"",
          "\"2026-11-22T12:00:00.0000000000Z\"",
          "\"\\u0662026-11-22T12:00:00Z\"",
          "\"+026-11-22T12:00:00Z\""
        }) {
      times.add('"' + name(source) + "\":" + value);
    }
    for (String time : times) {
      assertEquals(false, isAdmitted(around(source), event(source, time)), time);
    }
    assertEquals(times.size(), events.all().size());
  }

  @ParameterizedTest
  @MethodSource("timed")
  void event_whoseTimeIsNotAsked_isAdmittedWhateverItSays(EventSource source) {
    for (String time : new String[] {"", '"' + name(source) + "\":null", time(source, 1)}) {
      String event = event(source, time);
      boolean text = source == EventSource.EVENTBRIDGE || source == EventSource.S3_EVENTBRIDGE;
      if (!text || !time.endsWith("null")) {
        assertTrue(isAdmitted(Guards.open(source, events), event), event);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("untimed")
  void age_ofASourceThatTellsNoTime_isAMisconfiguration(EventSource source) {
    GuardBuilder guard = around(source);
    Misconfiguration wrong =
        assertThrows(
            Misconfiguration.class, () -> Guards.serve(guard, source, (order, call) -> order));
    assertTrue(String.valueOf(wrong.getMessage()).contains("@MaxAge"), wrong.getMessage());
  }

  @ParameterizedTest
  @EnumSource(
      value = EventSource.class,
      names = {"SQS", "HTTP_API"})
  void age_outOfItsRange_isAMisconfiguration(EventSource source) {
    for (int[] age : new int[][] {{0, 30}, {-1, 30}, {31_536_001, 30}, {60, -1}, {60, 301}}) {
      GuardBuilder guard = Guards.open(source, events);
      assertThrows(Misconfiguration.class, () -> guard.maxAge(age[0], age[1]));
    }
  }

  @Test
  void record_withoutATime_doesNotTakeThatOfTheOneBefore() {
    String timed = event(EventSource.SQS, time(EventSource.SQS, NOW));
    String message = timed.substring("{\"Records\":[".length(), timed.length() - 2);
    String second = message.replace("m1", "m2");
    String third = Events.message("m3", Events.ORDER);
    Guard guard =
        Guards.serve(around(EventSource.SQS).batch(Batch.PARTIAL), EventSource.SQS, TAKING);
    String answer = Guards.call(guard, Events.batch(message, third, second));
    assertEquals(List.of("m3"), Answer.failures(answer));
    assertEquals(List.of("stale"), events.codes());
    assertEquals("m3", events.only().recordId());
  }

  /** What a sender writes beside or within the message is not when its service took it. */
  @Test
  void time_thatASenderWrites_isNotTheServices() {
    String sqs = Events.small(EventSource.SQS);
    String sns = Events.small(EventSource.SNS);
    String kinesis = Events.small(EventSource.KINESIS);
    String dynamoDb = Events.small(EventSource.DYNAMODB);
    String http = Events.small(EventSource.HTTP_API);
    String millis = "\"SentTimestamp\":\"" + NOW + "000\"";
    String text = time(EventSource.SNS, NOW);
    Map<String, EventSource> forged = new HashMap<>();
    forged.put(
        sqs.replace(
            "\"attributes\":{}", "\"attributes\":{},\"messageAttributes\":{" + millis + "}"),
        EventSource.SQS);
    forged.put(
        sqs.replace("\"attributes\":{}", "\"attributes\":{\"x\":{" + millis + "}}," + millis),
        EventSource.SQS);
    forged.put(
        sns.replace("\"Sns\":{", text + ",\"Sns\":{\"MessageAttributes\":{" + text + "},"),
        EventSource.SNS);
    String arrival = time(EventSource.KINESIS, NOW);
    forged.put(kinesis.replace("\"kinesis\":{", arrival + ",\"kinesis\":{"), EventSource.KINESIS);
    String created = time(EventSource.DYNAMODB, NOW);
    forged.put(
        dynamoDb.replace("\"NewImage\":{", "\"NewImage\":{" + created + ","), EventSource.DYNAMODB);
    String epoch = time(EventSource.HTTP_API, NOW);
    forged.put(http.replace("\"http\":{", "\"http\":{" + epoch + ","), EventSource.HTTP_API);
    forged.put(http.replace("\"headers\":{", "\"headers\":{\"date\":\"x\","), EventSource.HTTP_API);
    forged.put(http.replace("\"version\":", epoch + ",\"version\":"), EventSource.HTTP_API);
    forged.put(
        Events.records(EventSource.CLOUDWATCH_LOGS, "{\"message\":{\"timestamp\":" + NOW + "000}}"),
        EventSource.CLOUDWATCH_LOGS);
    assertEquals(9, forged.size());
    forged.forEach(
        (event, source) -> assertEquals(false, isAdmitted(around(source), event), event));
    assertEquals(Set.of("stale"), Set.copyOf(events.codes()));
  }

  @Test
  void record_thatIsStale_goesToTheQuarantine() {
    List<String> kept = new ArrayList<>();
    String event = event(EventSource.KINESIS, time(EventSource.KINESIS, NOW - AGE - 1));
    Guard guard =
        Guards.serve(
            around(EventSource.KINESIS)
                .batch(Batch.PARTIAL)
                .quarantine(record -> kept.add(record.code())),
            EventSource.KINESIS,
            (order, call) -> {
              throw new AssertionError("stale");
            });
    assertEquals(List.of(), Answer.failures(Guards.call(guard, event)));
    assertEquals(List.of("stale"), kept);
  }

  @Test
  void record_thatIsStale_stopsItsStreamWithoutAQuarantine() {
    String event = event(EventSource.KINESIS, time(EventSource.KINESIS, NOW - AGE - 1));
    GuardBuilder guard = around(EventSource.KINESIS).batch(Batch.PARTIAL);
    String answer = Guards.call(Guards.serve(guard, EventSource.KINESIS, TAKING), event);
    assertEquals(List.of("1"), Answer.failures(answer));
  }

  @Test
  void record_ofFirehoseThatIsStale_isAnsweredAsFailed() {
    String event = event(EventSource.FIREHOSE, time(EventSource.FIREHOSE, NOW - AGE - 1));
    Guard guard =
        Guards.serve(around(EventSource.FIREHOSE), EventSource.FIREHOSE, (order, call) -> order);
    assertTrue(Guards.call(guard, event).contains("\"ProcessingFailed\""));
  }

  @Test
  void request_thatIsStale_isAnswered403AndNothingElseIsSaid() {
    String event = event(EventSource.HTTP_API, time(EventSource.HTTP_API, NOW - AGE - 1));
    Guard guard =
        Guards.serve(around(EventSource.HTTP_API), EventSource.HTTP_API, (order, call) -> order);
    Answer answer = Answer.of(Guards.call(guard, event));
    assertEquals(403, answer.status());
    assertEquals("stale", answer.problem());
    assertEquals(Mode.ENFORCE, events.only().mode());
  }

  @Test
  void request_thatIsStaleInReport_isServedAndRecorded() {
    String event = event(EventSource.HTTP_API, time(EventSource.HTTP_API, NOW - AGE - 1));
    GuardBuilder guard = around(EventSource.HTTP_API).mode(Control.ACCESS, Mode.REPORT);
    assertTrue(isAdmitted(guard, event));
    assertEquals("stale", events.only().code());
    assertEquals(Mode.REPORT, events.only().mode());
  }

  @Test
  void request_ofOneWhoMayNotCall_isRefusedForThatFirst() {
    String event = event(EventSource.HTTP_API, "");
    GuardBuilder guard =
        Guards.around(EventSource.HTTP_API, events).allowScopes("a").maxAge(AGE, SKEW, CLOCK);
    assertEquals(false, isAdmitted(guard, event));
    assertEquals("caller-unknown", events.only().code());
  }

  private int tokenStatus(@Nullable String issued) {
    Map<String, String> claims = issued == null ? Map.of() : Map.of("iat", issued);
    Guard guard =
        Guards.around(EventSource.ALB, events)
            .callers(headers -> Caller.of(claims, Set.of("a")))
            .allowScopes("a")
            .maxAge(AGE, SKEW, CLOCK)
            .serve((none, call) -> new Order("tea", 2), Input.none(), Order.output());
    return Answer.of(Guards.call(guard, Events.request(EventSource.ALB, null))).status();
  }

  @Test
  void token_isAdmittedWithinItsAgeOnly() {
    assertEquals(200, tokenStatus(Long.toString(NOW - AGE)));
    assertEquals(200, tokenStatus(Long.toString(NOW + SKEW)));
    assertEquals(401, tokenStatus(Long.toString(NOW - AGE - 1)));
    assertEquals(401, tokenStatus(Long.toString(NOW + SKEW + 1)));
    assertEquals(List.of("token", "token"), events.codes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "x",
        "1.795262400E9",
        "1795262400.0",
        "-1",
        "+1795262400",
        "1795262400 ",
        "0",
        "9999999999999",
        "\u0661\u0667\u0669\u0665\u0662\u0666\u0662\u0664\u0660\u0660"
      })
  void token_whoseTimeIsNone_isRefused(String issued) {
    assertEquals(401, tokenStatus(issued));
  }

  @Test
  void token_withoutATime_isRefused() {
    assertEquals(401, tokenStatus(null));
  }

  @Test
  void nobody_whereATokenSaysTheTime_isRefusedEvenWhereEverybodyMay() {
    Guard guard =
        Guards.open(EventSource.ALB, events)
            .callers(headers -> null)
            .maxAge(AGE, SKEW, CLOCK)
            .serve((none, call) -> new Order("tea", 2), Input.none(), Order.output());
    String answer = Guards.call(guard, Events.request(EventSource.ALB, null));
    assertEquals(401, Answer.of(answer).status());
  }

  /** AppSync tells no time: of a batch each field is judged by the token that it brings. */
  @Test
  void token_ofEachFieldOfABatch_isItsOwn() {
    Guard guard =
        Guards.open(EventSource.APPSYNC, events)
            .callers(
                headers ->
                    Caller.of(Map.of("iat", headers.first("issued").orElseThrow()), Set.of()))
            .maxAge(AGE, SKEW, CLOCK)
            .serve((order, call) -> order, Order.input(), Order.output());
    String field = Events.small(EventSource.APPSYNC);
    assertTrue(field.contains("\"headers\":{"), field);
    List<String> fields = new ArrayList<>();
    for (long ago : new long[] {0, AGE + 1, AGE}) {
      String issued = "\"headers\":{\"issued\":\"" + (NOW - ago) + "\"";
      fields.add(field.replace("\"headers\":{", issued));
    }
    String answer = Guards.call(guard, "[" + String.join(",", fields) + "]");
    assertEquals(List.of("token"), events.codes());
    assertEquals("1", events.only().recordId());
    assertEquals(2, answer.split("tea", -1).length - 1, answer);
    assertEquals(1, answer.split("RequestRefused", -1).length - 1, answer);
  }

  @Test
  void token_thatIsYoungInAnOldEvent_isRefused() {
    GuardBuilder guard =
        around(EventSource.HTTP_API)
            .callers(headers -> Caller.of(Map.of("iat", Long.toString(NOW)), Set.of()));
    assertEquals(
        false, isAdmitted(guard, event(EventSource.HTTP_API, time(EventSource.HTTP_API, 1))));
    assertEquals("stale", events.only().code());
  }

  @Test
  void age_behindABalancerThatAuthenticates_isAMisconfiguration() {
    String arn =
        "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/a/50dc6c495c0c9188";
    GuardBuilder guard = around(EventSource.ALB).albOidc(arn, "");
    assertThrows(
        Misconfiguration.class, () -> Guards.serve(guard, EventSource.ALB, (order, call) -> order));
  }

  /** A verifier to whom every body was signed at a time. */
  private record SignedAt(long seconds) implements BodyVerifier {
    @Override
    public boolean verifies(byte[] body, NamedValues headers) {
      return true;
    }

    @Override
    public long signedAt(NamedValues headers) {
      return seconds;
    }
  }

  @Test
  void signature_isAdmittedWithinItsAgeOnly() {
    Map<Long, Integer> statuses =
        Map.of(NOW - AGE, 200, NOW + SKEW, 200, NOW - AGE - 1, 403, NOW + SKEW + 1, 403, -1L, 403);
    statuses.forEach(
        (seconds, status) -> {
          Guard guard =
              Guards.around(EventSource.ALB, events)
                  .verifiedBy(new SignedAt(seconds))
                  .maxAge(AGE, SKEW, CLOCK)
                  .serve((none, call) -> new Order("tea", 2), Input.none(), Order.output());
          String answer = Guards.call(guard, Events.request(EventSource.ALB, null));
          assertEquals(status, Answer.of(answer).status(), "seconds " + seconds);
        });
    assertEquals(List.of("stale", "stale", "stale"), events.codes());
  }

  @Test
  void signature_ofAFormWithoutATime_isStale() {
    BodyVerifier untimed = (body, headers) -> true;
    Guard guard =
        Guards.around(EventSource.ALB, events)
            .verifiedBy(untimed)
            .maxAge(AGE, SKEW, CLOCK)
            .serve((none, call) -> new Order("tea", 2), Input.none(), Order.output());
    String answer = Guards.call(guard, Events.request(EventSource.ALB, null));
    assertEquals("stale", Answer.of(answer).problem());
  }

  @Test
  void guard_thatPrimes_asksForNoAge() {
    GuardBuilder guard =
        around(EventSource.HTTP_API)
            .environment(name -> name.equals("AWS_LAMBDA_RUNTIME_API") ? "localhost:1" : null);
    guard.warm(Order.input(), Order.output());
    assertEquals(List.of(), events.codes());
  }
}
