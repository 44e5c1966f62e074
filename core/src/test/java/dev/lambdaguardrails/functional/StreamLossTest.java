// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.Batch;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.FunctionFailed;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.RequestRefused;
import dev.lambdaguardrails.bind.Binder;
import dev.lambdaguardrails.bind.Input;
import dev.lambdaguardrails.bind.InputShape;
import dev.lambdaguardrails.bind.Output;
import dev.lambdaguardrails.bind.Payload;
import dev.lambdaguardrails.bind.StrictJson;
import dev.lambdaguardrails.guard.Guard;
import dev.lambdaguardrails.guard.GuardBuilder;
import dev.lambdaguardrails.guard.GuardLimits;
import dev.lambdaguardrails.testing.Answer;
import dev.lambdaguardrails.testing.Events;
import dev.lambdaguardrails.testing.FakeContext;
import dev.lambdaguardrails.testing.Guards;
import dev.lambdaguardrails.testing.Order;
import dev.lambdaguardrails.testing.RecordingEvents;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A seeded model of one shard of Kinesis, or of a DynamoDB stream: it delivers from its checkpoint,
 * which the lowest named record is, or the first of a failed batch; and a record that came five
 * times in front goes to the failure destination.
 */
@Timeout(120)
class StreamLossTest {
  private static final int RECORDS = 10_000;
  private static final int MOST_TRIES = 5;

  /** What a record does to the function. */
  private enum Quality {
    GOOD,
    FAILS_ONCE,
    FAILS_ALWAYS,
    ERROR,
    NULL_POINTER,
    INVALID,
    NOT_JSON,
    EMPTY,
    NULL,
    OUT_OF_TIME,
    HANGS
  }

  private final Quality[] qualities = new Quality[RECORDS];
  private final int[] tries = new int[RECORDS];
  private final List<Integer> handled = new ArrayList<>();
  private final Set<Integer> quarantined = new HashSet<>();
  private final Set<Integer> discarded = new HashSet<>();
  private final Set<Integer> thrownOnce = new HashSet<>();
  private final CountDownLatch never = new CountDownLatch(1);
  private final FakeContext context = new FakeContext();
  private final RecordingEvents events = new RecordingEvents();

  /** The body of a record, numbered from 1 as its sequence number is. */
  private String body(int at) {
    String order = "{\"item\":\"r\",\"quantity\":" + (at + 1) + "}";
    return switch (qualities[at]) {
      case INVALID -> order.replace("\"quantity\":", "\"quantity\":-");
      case NOT_JSON -> order + "}";
      case EMPTY -> "";
      case NULL -> "null";
      default -> order;
    };
  }

  private Void handle(Order order, Invocation call) throws Exception {
    int at = order.quantity() - 1;
    switch (qualities[at]) {
      case FAILS_ONCE -> {
        if (thrownOnce.add(at)) {
          throw new IllegalStateException();
        }
      }
      case FAILS_ALWAYS -> throw new Exception();
      case ERROR -> throw new StackOverflowError();
      case NULL_POINTER -> throw new NullPointerException();
      case OUT_OF_TIME -> context.remaining(0);
      case HANGS -> never.await();
      default -> {}
    }
    handled.add(at);
    return null;
  }

  /** An order from what the payload of the source is; the time of one that hangs is out soon. */
  private final class Orders implements Binder<Order> {
    private final boolean image;
    private final Binder<Order> orders = Order.input().binder();
    private final StrictJson json = new StrictJson(GuardLimits.DEFAULTS.json());

    private Orders(EventSource source) {
      this.image = source == EventSource.DYNAMODB;
    }

    @Override
    public InputShape shape() {
      return InputShape.BODY;
    }

    @Override
    public Order bind(Payload payload) throws IOException {
      Order order = orders.bind(image ? new Payload(order(payload), List.of(), json) : payload);
      if (order.quantity() > 0 && qualities[order.quantity() - 1] == Quality.HANGS) {
        context.remainingOnce(252);
      }
      return order;
    }

    private static String order(Payload payload) {
      Map<?, ?> change = (Map<?, ?>) Answer.parse(payload.body());
      return (String) ((Map<?, ?>) change.get("newImage")).get("order");
    }

    @Override
    public Order bindLeniently(Payload payload) throws IOException {
      return bind(payload);
    }
  }

  private Guard guard(GuardBuilder builder, EventSource source) {
    Input<Order> input = new Input<>(new Orders(source), Order.input().checks());
    return builder.serve(this::handle, input, Output.none());
  }

  @ParameterizedTest
  @CsvSource({"KINESIS,PARTIAL,1", "DYNAMODB,PARTIAL,2", "KINESIS,WHOLE,3"})
  void shard_ofMixedRecords_losesNone(EventSource source, Batch batch, long seed) {
    GuardBuilder builder = Guards.around(source, events).batch(batch);
    run(source, batch, seed, guard(builder, source));
    everyRecordEndedOnce(batch);
  }

  @ParameterizedTest
  @CsvSource({"KINESIS,PARTIAL,4", "DYNAMODB,WHOLE,5"})
  void shard_withQuarantine_goesOnAndLosesNone(EventSource source, Batch batch, long seed) {
    Random random = new Random(seed);
    Set<String> kept = new HashSet<>();
    GuardBuilder builder =
        Guards.around(source, events)
            .batch(batch)
            .quarantine(
                record -> {
                  if (random.nextInt(10) == 0) {
                    throw new IOException("full");
                  }
                  kept.add(record.id());
                });
    run(source, batch, seed, guard(builder, source));
    for (int at = 0; at < RECORDS; at++) {
      if (kept.contains(String.valueOf(at + 1))) {
        quarantined.add(at);
      }
    }
    assertTrue(quarantined.size() > RECORDS / 20);
    everyRecordEndedOnce(batch);
  }

  private void run(EventSource source, Batch batch, long seed, Guard guard) {
    Random random = new Random(seed + 100);
    for (int at = 0; at < RECORDS; at++) {
      qualities[at] =
          random.nextInt(3) == 0
              ? Quality.values()[random.nextInt(Quality.values().length)]
              : Quality.GOOD;
      if (qualities[at] == Quality.HANGS && random.nextInt(40) > 0) {
        // Few, as each costs real time.
        qualities[at] = Quality.GOOD;
      }
    }
    int checkpoint = 0;
    while (checkpoint < RECORDS) {
      int to = Math.min(RECORDS, checkpoint + 1 + random.nextInt(20));
      int next = deliver(source, guard, batch, checkpoint, to);
      if (next == checkpoint && ++tries[checkpoint] >= MOST_TRIES) {
        // A batch that fails as a whole is bisected until the bad record is alone.
        discarded.add(checkpoint);
        checkpoint++;
      } else {
        checkpoint = next;
      }
    }
  }

  /** The new checkpoint. */
  private int deliver(EventSource source, Guard guard, Batch batch, int from, int to) {
    int end = batch == Batch.WHOLE && tries[from] > 0 ? from + 1 : to;
    String[] bodies = new String[end - from];
    for (int at = from; at < end; at++) {
      bodies[at - from] = body(at);
    }
    String event = Events.records(source, from + 1, bodies);
    context.remaining(30_000);
    try {
      List<String> named = Answer.failures(Guards.call(guard, event, context));
      assertTrue(named.size() <= 1, "more than the lowest was named");
      return named.isEmpty() ? end : Integer.parseInt(named.get(0)) - 1;
    } catch (RequestRefused | FunctionFailed thrown) {
      assertEquals(Batch.WHOLE, batch, "PARTIAL threw on a readable batch");
      return from;
    }
  }

  private void everyRecordEndedOnce(Batch batch) {
    int last = -1;
    Set<Integer> done = new HashSet<>();
    for (int at : handled) {
      if (done.add(at)) {
        assertTrue(at > last, "handled for the first time behind a later one: " + at);
        last = at;
      } else {
        assertEquals(Batch.WHOLE, batch, "handled twice: " + at);
      }
    }
    for (int at = 0; at < RECORDS; at++) {
      int ends =
          (done.contains(at) ? 1 : 0)
              + (quarantined.contains(at) ? 1 : 0)
              + (discarded.contains(at) ? 1 : 0);
      boolean keptAndTriedAgain = quarantined.contains(at) && discarded.contains(at);
      assertTrue(
          ends == 1 || (batch == Batch.WHOLE && keptAndTriedAgain), at + " " + qualities[at]);
    }
    assertTrue(done.size() > RECORDS / 2);
  }
}
