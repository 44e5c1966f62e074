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
import dev.lambdaguardrails.bind.Input;
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
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A seeded model of SQS: it delivers batches, deletes what the function's mapping says is done,
 * delivers the rest again and, after the third time, puts it into the dead-letter queue. Long
 * because the model and what it is asked for stand together.
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
    NULL,
    OUT_OF_TIME,
    HANGS
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
            case NULL -> "null";
            case TOO_LARGE -> order + " ".repeat(2_000);
            default -> order;
          };
    }

    private String json(boolean fifo) {
      return fifo ? Events.message(id, group, body) : Events.message(id, body);
    }
  }

  private final Map<String, Message> all = new HashMap<>();
  private final Map<String, List<Integer>> handledOfGroup = new ConcurrentHashMap<>();
  private final Set<String> handled = ConcurrentHashMap.newKeySet();
  private final Set<String> quarantined = ConcurrentHashMap.newKeySet();
  private final Set<String> dead = new HashSet<>();
  private final Set<String> deleted = new HashSet<>();
  private final Set<String> thrownOnce = ConcurrentHashMap.newKeySet();
  private final CountDownLatch never = new CountDownLatch(1);
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
      case HANGS -> never.await();
      default -> {}
    }
    handled.add(message.id);
    handledOfGroup
        .computeIfAbsent(message.group, group -> Collections.synchronizedList(new ArrayList<>()))
        .add(message.sequence);
    return null;
  }

  /** Orders; of one that hangs, the time is out soon after it begins. */
  private Input<Order> input() {
    Input<Order> orders = Order.input();
    return new Input<>(
        orders.binder(),
        order -> {
          Message message = all.get(order.item());
          if (message != null && message.quality == Quality.HANGS) {
            context.remainingOnce(252);
          }
          return orders.checks().check(order);
        });
  }

  private Guard guard(Batch batch, Random random, boolean quarantine, int threads) {
    GuardBuilder builder =
        Guards.around(EventSource.SQS, events)
            .batch(batch)
            .threads(threads)
            .limits(
                new dev.lambdaguardrails.guard.GuardLimits(
                    0, 1_000, new dev.lambdaguardrails.bind.JsonLimits(8, 64, 512, 16, 100), 250))
            .maps(IOException.class, 409, "conflict")
            .maps(UnsupportedOperationException.class, 503, "later");
    if (quarantine) {
      builder.quarantine(
          (RefusedRecord record) -> {
            if (full(random)) {
              throw new IOException("full");
            }
            quarantined.add(record.id());
          });
    }
    return builder.serve(this::handle, input(), Output.none());
  }

  private static boolean full(Random random) {
    synchronized (random) {
      return random.nextInt(10) == 0;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PARTIAL,false,true,1,1",
    "PARTIAL,true,true,2,1",
    "PARTIAL,false,false,3,1",
    "PARTIAL,true,false,4,1",
    "WHOLE,false,true,5,1",
    "WHOLE,true,true,6,1",
    "WHOLE,false,false,7,1",
    "WHOLE,true,false,8,1",
    "PARTIAL,false,true,9,4",
    "WHOLE,false,false,10,4",
    "PARTIAL,true,true,11,4"
  })
  void queue_ofMixedMessages_losesNone(
      Batch batch, boolean fifo, boolean quarantine, long seed, int threads) {
    Random random = new Random(seed);
    Guard guard = guard(batch, random, quarantine, threads);
    Deque<Message> queue = new ArrayDeque<>();
    int[] sequences = new int[40];
    for (int at = 0; at < MESSAGES; at++) {
      int group = random.nextInt(sequences.length);
      Quality quality =
          random.nextInt(3) == 0
              ? Quality.values()[random.nextInt(Quality.values().length)]
              : Quality.GOOD;
      if (quality == Quality.HANGS && (random.nextInt(40) > 0 || (threads > 1 && !fifo))) {
        // Few, as each costs real time; and none where its time would be that of others at once.
        quality = Quality.GOOD;
      }
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
