// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.FunctionFailed;
import dev.lambdaguardrails.InMemoryDuplicates;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.RefusedRecord;
import dev.lambdaguardrails.RequestRefused;
import dev.lambdaguardrails.bind.Output;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.guard.GuardBuilder;
import dev.lambdaguardrails.testing.Events;
import dev.lambdaguardrails.testing.Guards;
import dev.lambdaguardrails.testing.Order;
import dev.lambdaguardrails.testing.RecordingEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Kafka and Amazon MQ: what they hand to the function, and how their batches fail. */
class BrokersTest {
  private static final String GOOD = Events.ORDER;
  private static final String FAILS = "{\"item\":\"fail\",\"quantity\":1}";

  private final RecordingEvents events = new RecordingEvents();
  private final List<String> handled = new ArrayList<>();
  private final List<RefusedRecord> kept = new ArrayList<>();
  private final List<Map<String, List<String>>> attributes = new ArrayList<>();

  private Void handle(Order order, Invocation call) {
    if (order.item().equals("fail")) {
      throw new IllegalStateException("canary");
    }
    handled.add(call.recordId().orElseThrow());
    Map<String, List<String>> all = new TreeMap<>();
    for (String name : call.attributes().names()) {
      all.put(name, call.attributes().all(name));
    }
    attributes.add(all);
    return null;
  }

  private GuardBuilder builder(EventSource source) {
    return Guards.around(source, events);
  }

  private void call(GuardBuilder builder, String event) {
    Guards.call(builder.serve(this::handle, Order.input(), Output.none()), event);
  }

  /** Records of two partitions, by their partition and offset. */
  private static String kafka(String... records) {
    String all = String.join(",", records);
    return "{\"eventSource\":\"aws:kafka\",\"eventSourceArn\":\"arn:a\",\"records\":{\"t\":["
        + all
        + "]}}";
  }

  private static String at(int partition, int offset, String body) {
    return "{\"topic\":\"t\",\"partition\":"
        + partition
        + ",\"offset\":"
        + offset
        + ",\"value\":"
        + Events.quoteInBase64(body)
        + "}";
  }

  @Test
  void kafka_records_haveTheirPlaceKeyAndHeadersAsText() {
    call(builder(EventSource.MSK), Events.sample("msk"));
    assertEquals(List.of("mytopic-0:15", "mytopic-0:16", "mytopic-1:15"), handled);
    assertEquals(
        Map.of(
            "topic", List.of("mytopic"),
            "partition", List.of("0"),
            "offset", List.of("15"),
            "timestamp", List.of("1545084650987"),
            "key", List.of("north"),
            "header.trace", List.of("n-1")),
        attributes.get(0));
  }

  @Test
  void kafka_keyThatIsNoText_isLeftOut() {
    call(builder(EventSource.SELF_MANAGED_KAFKA), Events.sample("self-managed-kafka"));
    assertEquals(false, attributes.get(0).containsKey("key"));
  }

  @Test
  void kafka_tombstone_hasNoPayload() {
    String event = kafka("{\"topic\":\"t\",\"partition\":0,\"offset\":1,\"value\":null}");
    assertThrows(RequestRefused.class, () -> call(builder(EventSource.MSK), event));
    assertEquals("body-missing", events.only().code());
    assertEquals("t-0:1", events.only().recordId());
  }

  @Test
  void kafka_failedRecord_stopsItsPartitionAndFailsTheBatch() {
    String event =
        kafka(at(0, 1, GOOD), at(0, 2, FAILS), at(1, 1, GOOD), at(0, 3, GOOD), at(1, 2, GOOD));
    assertThrows(FunctionFailed.class, () -> call(builder(EventSource.MSK), event));
    assertEquals(List.of("t-0:1", "t-1:1", "t-1:2"), handled);
    assertEquals("t-0:2", events.only().recordId());
  }

  @Test
  void kafka_refusedRecordInQuarantine_goesOn() {
    String event = kafka(at(0, 1, "7"), at(0, 2, GOOD));
    call(builder(EventSource.MSK).quarantine(kept::add), event);
    assertEquals(List.of("t-0:2"), handled);
    assertEquals("t-0:1", kept.get(0).id());
    assertEquals(EventSource.MSK, kept.get(0).source());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a/b", "..\\n", "\u00e4", "a:1"})
  void kafka_topicThatIsNone_isNoEventOfKafka(String topic) {
    String event = kafka(at(0, 1, GOOD)).replace("\"t\",", Events.quote(topic) + ",");
    assertThrows(RequestRefused.class, () -> call(builder(EventSource.MSK), event));
    assertEquals("event-source", events.only().code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "9223372036854775808", "1.0", "1e3", "\"1\""})
  void kafka_offsetThatIsNone_isNoEventOfKafka(String offset) {
    String event = kafka(at(0, 1, GOOD)).replace("\"offset\":1", "\"offset\":" + offset);
    assertThrows(RequestRefused.class, () -> call(builder(EventSource.MSK), event));
    assertEquals("event-source", events.only().code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[256]", "[-129]", "[1.5]", "[9223372036854775808]", "[\"a\"]", "[[1]]", "7"})
  void kafka_headerThatIsNoBytes_isNoEventOfKafka(String bytes) {
    String event =
        kafka(at(0, 1, GOOD)).replace("\"topic\"", "\"headers\":[{\"a\":" + bytes + "}],$");
    String hostile = event.replace("$", "\"topic\"");
    assertThrows(RequestRefused.class, () -> call(builder(EventSource.MSK), hostile));
    assertEquals("event-source", events.only().code());
  }

  @Test
  void kafka_recordTwice_isNoEventOfKafkaAndOneOfAnotherPartitionIsAnother() {
    String twice = kafka(at(0, 1, GOOD), at(0, 1, GOOD));
    assertThrows(RequestRefused.class, () -> call(builder(EventSource.MSK), twice));
    call(
        builder(EventSource.MSK).duplicates(new InMemoryDuplicates()),
        kafka(at(0, 1, GOOD), at(1, 1, GOOD)));
    assertEquals(List.of("t-0:1", "t-1:1"), handled);
  }

  @Test
  void kafka_sameOffsetOfAnotherCluster_isAnotherRecord() {
    GuardBuilder builder = builder(EventSource.MSK).duplicates(new InMemoryDuplicates());
    String event = kafka(at(0, 1, GOOD));
    call(builder, event);
    call(builder, event);
    assertEquals(1, handled.size());
    call(builder, event.replace("arn:a", "arn:b"));
    assertEquals(2, handled.size());
  }

  @Test
  void activeMq_messages_haveTheirPropertiesAsAttributes() {
    call(builder(EventSource.ACTIVEMQ), Events.sample("activemq"));
    assertEquals(2, handled.size());
    assertEquals(
        Map.of(
            "messageType", List.of("jms/text-message"),
            "correlationID", List.of("myJMSCoID"),
            "redelivered", List.of("false"),
            "destination.physicalName", List.of("testQueue"),
            "property.index", List.of("1"),
            "property.doAlarm", List.of("false"),
            "property.myCustomProperty", List.of("value")),
        attributes.get(0));
  }

  @Test
  void activeMq_idThatASenderUsedTwice_losesNoMessage() {
    call(
        builder(EventSource.ACTIVEMQ).duplicates(new InMemoryDuplicates()),
        Events.sample("activemq-one-id-twice"));
    assertEquals(2, handled.size());
  }

  @Test
  void rabbitMq_messages_haveTheirQueueAndHeadersAsAttributes() {
    call(builder(EventSource.RABBITMQ), Events.sample("rabbitmq"));
    assertEquals(List.of("0", "1"), handled);
    assertEquals(
        Map.of(
            "queue", List.of("pizzaQueue::/"),
            "messageId", List.of("o-7"),
            "contentType", List.of("text/plain"),
            "userId", List.of("AIDACKCEVSQ6C2EXAMPLE"),
            "timestamp", List.of("Jan 1, 1970, 12:33:41 AM"),
            "redelivered", List.of("false"),
            "header.header1", List.of("value1"),
            "header.numberInHeader", List.of("10")),
        attributes.get(0));
  }

  @Test
  void rabbitMq_duplicates_areAMisconfiguration() {
    assertThrows(
        Misconfiguration.class,
        () -> builder(EventSource.RABBITMQ).duplicates(new InMemoryDuplicates()));
  }

  @ParameterizedTest
  @EnumSource(names = {"MSK", "SELF_MANAGED_KAFKA", "ACTIVEMQ", "RABBITMQ"})
  void data_gzip_isInflatedWithinTheLimit(EventSource source) {
    String plain = Events.quoteInBase64(GOOD);
    String event = Events.records(source, GOOD);
    String gzip = '"' + Events.base64(Events.gzip(GOOD)) + '"';
    call(builder(source), event.replace(plain, gzip));
    assertEquals(1, handled.size());
    String bomb = '"' + Events.base64(Events.gzip(" ".repeat(20_000_000))) + '"';
    assertThrows(RequestRefused.class, () -> call(builder(source), event.replace(plain, bomb)));
    assertEquals("body-too-large", events.only().code());
  }

  @ParameterizedTest
  @EnumSource(names = {"MSK", "SELF_MANAGED_KAFKA", "ACTIVEMQ", "RABBITMQ"})
  void batch_oneRefused_failsAsAWholeWithoutAQuarantine(EventSource source) {
    String event = Events.records(source, GOOD, "{\"item\":\"tea\",\"quantity\":0}", GOOD);
    assertThrows(RequestRefused.class, () -> call(builder(source), event));
    assertEquals(1, handled.size());
    call(builder(source).quarantine(kept::add), event);
    assertEquals(3, handled.size());
    assertEquals(1, kept.size());
  }
}
