// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.Batch;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.FunctionFailed;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.RefusedRecord;
import dev.lambdaguardrails.RequestRefused;
import dev.lambdaguardrails.bind.Output;
import dev.lambdaguardrails.guard.Guard;
import dev.lambdaguardrails.guard.GuardBuilder;
import dev.lambdaguardrails.testing.Answer;
import dev.lambdaguardrails.testing.Events;
import dev.lambdaguardrails.testing.FakeContext;
import dev.lambdaguardrails.testing.Guards;
import dev.lambdaguardrails.testing.Order;
import dev.lambdaguardrails.testing.RecordingEvents;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A seeded model of SQS: it delivers batches, deletes what the function's mapping says is done,
 * delivers the rest again and, after the third time, puts it into the dead-letter queue.
 */
@Timeout(120)
class BatchLossTest {
  private static final int MESSAGES = 10_000;
  private static final int MOST_RECEIVES = 3;

  /** What a message does to the function. */
  private enum Quality {
    GOOD,
    FAILS_ONCE,
    FAILS_ALWAYS,
    ERROR,
    NULL_POINTER,
    MAPPED_CLIENT,
    MAPPED_SERVER,
    INVALID,
    NOT_JSON,
    EMPTY,
    TOO_LARGE,
    OUT_OF_TIME
  }

  private static final class Message {
    private final String id;
    private final String group;
    private final int sequence;
    private final Quality quality;
    private final String body;
    private int receives;

    private Message(String id, String group, int sequence, Quality quality) {
      this.id = id;
      this.group = group;
      this.sequence = sequence;
      this.quality = quality;
      String order = "{\"item\":\"" + id + "\",\"quantity\":1}";
      this.body =
          switch (quality) {
            case INVALID -> order.replace(":1}", ":0}");
            case NOT_JSON -> order + "}";
            case EMPTY -> "";
            case TOO_LARGE -> order + " ".repeat(2_000);
            default -> order;
          };
    }

    private String json(boolean fifo) {
      return fifo ? Events.message(id, group, body) : Events.message(id, body);
    }
  }

  private final Map<String, Message> all = new HashMap<>();
  private final Map<String, List<Integer>> handledOfGroup = new HashMap<>();
  private final Set<String> handled = new HashSet<>();
  private final Set<String> quarantined = new HashSet<>();
  private final Set<String> dead = new HashSet<>();
  private final Set<String> deleted = new HashSet<>();
  private final Set<String> thrownOnce = new HashSet<>();
  private final FakeContext context = new FakeContext();
  private final RecordingEvents events = new RecordingEvents();

  /** The function: its answer is ignored, whatever it is. */
  private Void handle(Order order, Invocation call) throws Exception {
    Message message = all.get(order.item());
    assertEquals(message.id, call.recordId().orElseThrow());
    switch (message.quality) {
      case FAILS_ONCE -> {
        if (thrownOnce.add(message.id)) {
          throw new IllegalStateException(message.id);
        }
      }
      case FAILS_ALWAYS -> throw new Exception(message.id);
      case ERROR -> throw new StackOverflowError();
      case NULL_POINTER -> throw new NullPointerException();
      case MAPPED_CLIENT -> throw new IOException(message.id);
      case MAPPED_SERVER -> throw new UnsupportedOperationException(message.id);
      case OUT_OF_TIME -> {
        // The time runs out behind this record: none of the rest may be tried.
        context.remaining(0);
      }
      default -> {}
    }
    handled.add(message.id);
    handledOfGroup.computeIfAbsent(message.group, group -> new ArrayList<>()).add(message.sequence);
    return null;
  }

  private Guard guard(Batch batch, Random random, boolean quarantine) {
    GuardBuilder builder =
        Guards.around(EventSource.SQS, events)
            .batch(batch)
            .limits(
                new dev.lambdaguardrails.guard.GuardLimits(
                    0, 1_000, new dev.lambdaguardrails.bind.JsonLimits(8, 64, 512, 16, 100), 250))
            .maps(IOException.class, 409, "conflict")
            .maps(UnsupportedOperationException.class, 503, "later");
    if (quarantine) {
      builder.quarantine(
          (RefusedRecord record) -> {
            if (random.nextInt(10) == 0) {
              throw new IOException("full");
            }
            quarantined.add(record.id());
          });
    }
    return builder.serve(this::handle, Order.input(), Output.none());
  }

  @ParameterizedTest
  @CsvSource({
    "PARTIAL,false,true,1", "PARTIAL,true,true,2", "PARTIAL,false,false,3", "PARTIAL,true,false,4",
    "WHOLE,false,true,5", "WHOLE,true,true,6", "WHOLE,false,false,7", "WHOLE,true,false,8"
  })
  void queue_ofMixedMessages_losesNone(Batch batch, boolean fifo, boolean quarantine, long seed) {
    Random random = new Random(seed);
    Guard guard = guard(batch, random, quarantine);
    Deque<Message> queue = new ArrayDeque<>();
    int[] sequences = new int[40];
    for (int at = 0; at < MESSAGES; at++) {
      int group = random.nextInt(sequences.length);
      Quality quality =
          random.nextInt(3) == 0
              ? Quality.values()[random.nextInt(Quality.values().length)]
              : Quality.GOOD;
      Message message = new Message("m-" + at, "g-" + group, sequences[group]++, quality);
      all.put(message.id, message);
      queue.add(message);
    }
    while (!queue.isEmpty()) {
      deliver(queue, batch, fifo, guard, random);
    }
    everyMessageEndedOnce(batch);
    if (fifo) {
      everyGroupInOrder(batch);
    }
  }

  private void deliver(
      Deque<Message> queue, Batch batch, boolean fifo, Guard guard, Random random) {
    List<Message> delivered = new ArrayList<>();
    for (int size = 1 + random.nextInt(10); size > 0 && !queue.isEmpty(); size--) {
      delivered.add(queue.poll());
    }
    List<String> json = new ArrayList<>();
    for (Message message : delivered) {
      message.receives++;
      json.add(message.json(fifo));
    }
    context.remaining(30_000);
    Set<String> failed = new HashSet<>();
    try {
      List<String> named = Answer.failures(Guards.call(guard, Events.batch(json), context));
      failed.addAll(named);
      assertEquals(named.size(), failed.size(), "a failure was named twice");
      assertTrue(batch == Batch.PARTIAL || failed.isEmpty(), "WHOLE answered in part");
    } catch (RequestRefused | FunctionFailed thrown) {
      assertEquals(Batch.WHOLE, batch, "PARTIAL threw on a readable batch");
      for (Message message : delivered) {
        failed.add(message.id);
      }
    }
    // What failed becomes visible again: in front in a FIFO queue, behind in a standard one.
    for (int at = delivered.size() - 1; at >= 0; at--) {
      Message message = delivered.get(at);
      if (!failed.remove(message.id)) {
        assertTrue(deleted.add(message.id));
      } else if (message.receives >= MOST_RECEIVES) {
        assertTrue(dead.add(message.id));
      } else if (fifo) {
        queue.addFirst(message);
      } else {
        queue.addLast(message);
      }
    }
    assertEquals(Set.of(), failed, "a failure was named that was not delivered");
  }

  private void everyMessageEndedOnce(Batch batch) {
    assertEquals(MESSAGES, deleted.size() + dead.size());
    for (Message message : all.values()) {
      boolean gone = deleted.contains(message.id);
      boolean done = handled.contains(message.id) || quarantined.contains(message.id);
      assertTrue(gone != dead.contains(message.id), message.id);
      // Acknowledged wrongly: deleted, and neither handled nor kept.
      assertTrue(!gone || done, message.id + " " + message.quality);
      assertTrue(!(handled.contains(message.id) && quarantined.contains(message.id)), message.id);
      if (batch == Batch.PARTIAL) {
        // A whole batch brings its good ones back with the bad; a partial answer never does.
        assertEquals(gone, done, message.id + " " + message.quality);
      }
      boolean hopeless =
          switch (message.quality) {
            case GOOD, FAILS_ONCE, OUT_OF_TIME -> false;
            default -> true;
          };
      assertTrue(!hopeless || !handled.contains(message.id), message.id);
    }
    assertTrue(handled.size() > MESSAGES / 2);
    assertTrue(events.all().size() > MESSAGES / 10);
  }

  /** Within a group no message is handled for the first time behind a later one. */
  private void everyGroupInOrder(Batch batch) {
    for (List<Integer> sequences : handledOfGroup.values()) {
      int last = -1;
      Set<Integer> seen = new HashSet<>();
      for (int sequence : sequences) {
        if (seen.add(sequence)) {
          assertTrue(sequence > last, sequences.toString());
          last = sequence;
        } else {
          assertEquals(Batch.WHOLE, batch, "handled twice");
        }
      }
    }
  }
}
