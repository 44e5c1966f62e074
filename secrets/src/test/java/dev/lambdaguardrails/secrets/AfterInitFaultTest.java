// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.lambdaguardrails.failure.Failure;
import dev.lambdaguardrails.samples.runtime.LocalSecrets;
import dev.lambdaguardrails.samples.runtime.LocalService;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Every fault of a store that served init: no value is shown, nothing hangs. */
@Timeout(60)
class AfterInitFaultTest {
  private static final String CANARY = "k3y-that-nobody-may-see";
  private static final long LIFE = 300_000;
  private static final long STALE = 86_400_000;

  private final AtomicLong now = new AtomicLong(1_000_000_000);
  private final AtomicInteger calls = new AtomicInteger();
  private final CountDownLatch end = new CountDownLatch(1);
  private final AtomicReference<LocalService.Replies> replies =
      new AtomicReference<>(answering(200, secret(CANARY)));

  private interface Case {
    void run(Secrets secrets) throws IOException;
  }

  private static String secret(String value) {
    return "{\"SecretString\":\"" + value + "\",\"VersionId\":\"of-" + value + "\"}";
  }

  private static LocalService.Replies answering(int status, String json) {
    return answering(LocalService.answer(status, json));
  }

  private static LocalService.Replies answering(byte[] bytes) {
    return (request, out) -> {
      out.write(bytes);
      return true;
    };
  }

  private void with(Case test) throws IOException {
    LocalService.Replies counted =
        (request, out) -> {
          calls.incrementAndGet();
          return replies.get().reply(request, out);
        };
    try (LocalService service = LocalService.start(null, counted)) {
      Map<String, String> environment = new HashMap<>(Asked.environment(service.url()));
      test.run(
          Secrets.of("${KEY}").environment(environment::get).time(now::get, bound -> 0).warm());
    }
  }

  @AfterEach
  void end() {
    end.countDown();
  }

  private boolean slow() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  private LocalService.Replies fault(String name) {
    return switch (name) {
      case "hangs up" -> (request, out) -> false;
      case "slow" -> (request, out) -> slow();
      case "truncated" ->
          (request, out) -> {
            byte[] answer = LocalService.answer(200, secret(CANARY));
            out.write(answer, 0, answer.length - 9);
            return false;
          };
      case "garbage" -> answering(200, "<" + CANARY + ">");
      case "500" -> answering(500, CANARY);
      case "throttled" -> answering(LocalSecrets.refusal("ThrottlingException"));
      case "expired" -> answering(LocalSecrets.refusal("ExpiredTokenException"));
      default -> answering(LocalSecrets.refusal(name));
    };
  }

  @Test
  void value_thatServesOn_isToldToTheLogByItsNameAndReason() throws IOException {
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    Logger logger = (Logger) LoggerFactory.getLogger(Secrets.class);
    logger.addAppender(lines);
    try {
      with(
          secrets -> {
            SecretValue value = secrets.value("${KEY}");
            replies.set(fault("throttled"));
            now.addAndGet(LIFE);
            assertTrue(value.matches(CANARY));
          });
    } finally {
      logger.detachAppender(lines);
    }
    assertEquals(1, lines.list.size());
    ILoggingEvent told = lines.list.get(0);
    assertEquals(Level.WARN, told.getLevel());
    assertEquals("[secret=\"${KEY}\", code=\"throttled\"]", told.getKeyValuePairs().toString());
    assertFalse(told.getFormattedMessage().contains(CANARY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"hangs up", "slow", "truncated", "garbage", "500", "throttled", "expired"})
  void store_thatFailsForATime_leavesTheLastValueAndThenNone(String fault) throws IOException {
    with(
        secrets -> {
          SecretValue value = secrets.value("${KEY}");
          replies.set(fault(fault));
          now.addAndGet(LIFE);
          int remaining = LiveSecrets.MARGIN_MILLIS + 300;
          String answer = Invoked.with(remaining, () -> assertTrue(value.matches(CANARY)));
          assertTrue(answer.contains("204"), answer);
          assertTrue(calls.get() > 1);
          now.addAndGet(STALE);
          answer = Invoked.with(remaining, () -> value.use(String::new));
          assertTrue(answer.contains("503"), answer);
          assertFalse(answer.contains(CANARY));
          replies.set(answering(200, secret("the next value")));
          now.addAndGet(60_000);
          assertTrue(value.matches("the next value"));
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"AccessDeniedException", "ResourceNotFoundException", "InvalidRequestException"})
  void store_thatTakesTheSecretAway_leavesNone(String fault) throws IOException {
    with(
        secrets -> {
          SecretValue value = secrets.value("${KEY}");
          replies.set(fault(fault));
          now.addAndGet(LIFE);
          Failure failure = assertThrows(Failure.class, () -> value.use(String::new));
          String message = String.valueOf(failure.getMessage());
          assertTrue(message.startsWith("Secret ${KEY} ("), message);
          assertFalse(message.contains(CANARY), message);
        });
  }

  @Test
  void store_thatIsDownAfterInit_leavesTheLastValue() throws IOException {
    AtomicReference<SecretValue> kept = new AtomicReference<>();
    with(secrets -> kept.set(secrets.value("${KEY}")));
    now.addAndGet(LIFE);
    assertTrue(kept.get().matches(CANARY));
  }

  @Test
  void rotation_betweenTwoReads_isSeenByTheSecond() throws IOException {
    with(
        secrets -> {
          SecretValue value = secrets.value("${KEY}");
          assertTrue(value.matches(CANARY));
          replies.set(answering(200, secret("the next value")));
          now.addAndGet(LIFE);
          assertTrue(value.matches("the next value"));
        });
  }

  @Test
  void threads_thatAskForAColdSecret_makeOneCall() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    replies.set(
        (request, out) -> {
          try {
            go.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          out.write(LocalService.answer(200, secret(CANARY)));
          return true;
        });
    with(
        secrets -> {
          AtomicInteger right = new AtomicInteger();
          List<Thread> threads = new ArrayList<>();
          for (int at = 0; at < 32; at++) {
            Thread thread =
                new Thread(() -> right.addAndGet(secrets.value("${KEY}").matches(CANARY) ? 1 : 0));
            thread.start();
            threads.add(thread);
          }
          while (threads.stream().anyMatch(each -> each.getState() != Thread.State.TIMED_WAITING)) {
            Thread.onSpinWait();
          }
          go.countDown();
          for (Thread thread : threads) {
            try {
              thread.join();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }
          assertEquals(32, right.get());
          assertEquals(1, calls.get());
        });
  }
}
