// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lambdaguardrails.Batch;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.bind.Output;
import dev.lambdaguardrails.guard.Guard;
import dev.lambdaguardrails.testing.Answer;
import dev.lambdaguardrails.testing.Events;
import dev.lambdaguardrails.testing.Guards;
import dev.lambdaguardrails.testing.RecordingEvents;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Records that whoever writes to a table, queue or bucket can make: each is refused by itself, and
 * none takes its batch, which would come back for ever, with it.
 */
@Timeout(60)
class HostileRecordsTest {
  private final RecordingEvents events = new RecordingEvents();
  private final List<String> kept = new ArrayList<>();
  private int handled;

  private Guard guard(EventSource source) {
    return Guards.around(source, events)
        .batch(source.takesPartialAnswer() ? Batch.PARTIAL : Batch.WHOLE)
        .quarantine(record -> kept.add(record.id()))
        .serve(
            (order, call) -> {
              handled++;
              return null;
            },
            Guards.input(source),
            Output.none());
  }

  /** A change of a table, of which one attribute is given. */
  private static String change(int sequence, String attribute) {
    return "{\"eventSource\":\"aws:dynamodb\",\"eventName\":\"INSERT\",\"dynamodb\":{"
        + "\"SequenceNumber\":\""
        + sequence
        + "\",\"NewImage\":{\"a\":"
        + attribute
        + "}}}";
  }

  private void assertKeptAlone(String attribute, String code) {
    String event =
        Events.batch(change(1, "{\"S\":\"a\"}"), change(2, attribute), change(3, "{\"N\":\"1\"}"));
    assertEquals(List.of(), Answer.failures(Guards.call(guard(EventSource.DYNAMODB), event)));
    assertEquals(List.of("2"), kept);
    assertEquals(2, handled);
    assertEquals(code, events.only().code());
  }

  /** A table takes 32 levels, each of which is two in the event. */
  @Test
  void dynamoDb_itemAsDeepAsATableTakes_isKeptAlone() {
    String deep = "{\"M\":{\"a\":".repeat(32) + "{\"S\":\"a\"}" + "}}".repeat(32);
    assertKeptAlone(deep, "body-too-deep");
  }

  /** A name has up to 64 KiB. */
  @Test
  void dynamoDb_nameAsLongAsATableTakes_isKeptAlone() {
    assertKeptAlone("{\"M\":{\"" + "n".repeat(60_000) + "\":{\"S\":\"a\"}}}", "name-too-long");
  }

  /** An item has up to 400 KB. */
  @Test
  void dynamoDb_itemsOfManyElements_areKeptAndTheirBatchIsNot() {
    String many = "{\"L\":[" + "{\"S\":\"\"},".repeat(39_000) + "{\"S\":\"\"}]}";
    List<String> changes = new ArrayList<>();
    for (int item = 1; item <= 12; item++) {
      changes.add(change(item, many));
    }
    changes.add(change(13, "{\"S\":\"a\"}"));
    String answer = Guards.call(guard(EventSource.DYNAMODB), Events.batch(changes));
    assertEquals(List.of(), Answer.failures(answer));
    assertEquals(12, kept.size());
    assertEquals(1, handled);
  }

  /** AWS documents null for an object of a bucket without versions. */
  @ParameterizedTest
  @ValueSource(strings = {"versionId", "eTag", "sequencer", "size"})
  void s3_fieldThatIsNull_isNotSaid(String field) {
    String event =
        Events.records(EventSource.S3, "")
            .replace("\"key\":\"k\"", "\"key\":\"k\",\"" + field + "\":null");
    Guards.call(guard(EventSource.S3), event);
    assertEquals(1, handled);
    assertEquals(List.of(), events.all());
  }

  @Test
  void s3ThroughSqs_messageOfNoRecords_isKept() {
    String event = Events.batch(Events.message("1", "{\"Records\":[]}"));
    assertEquals(List.of(), Answer.failures(Guards.call(guard(EventSource.S3_SQS), event)));
    assertEquals(List.of("1"), kept);
    assertEquals("event-source", events.only().code());
  }
}
