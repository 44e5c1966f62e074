// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.Redactions;
import dev.lambdaguardrails.failure.Fault;
import dev.lambdaguardrails.failure.Misconfiguration;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a value lives through, at a time of the tests' own: long because it is the list of it. */
@Timeout(60)
class LiveSecretsTest {
  private static final long LIFE = 300_000;
  private static final long STALE = 3_600_000;
  private static final int ENOUGH = 30_000;

  private final AtomicLong now = new AtomicLong(1_000_000_000);
  private final AtomicInteger fetches = new AtomicInteger();
  private final AtomicReference<Fetched> next = new AtomicReference<>(version("first"));
  private final AtomicLong chance = new AtomicLong();

  private static Fetched version(String text) {
    return Fetched.of(text.toCharArray(), "version of " + text);
  }

  private Secrets secrets(boolean startWithout, Stores.Fetch fetch) {
    return Secrets.of("a")
        .environment(Map.<String, String>of()::get)
        .source(Stores.source(fetch))
        .settings(new SecretsSettings(LIFE, STALE, startWithout, 10_000))
        .time(now::get, bound -> Math.min(Math.max(bound - 1, 0), chance.get()))
        .warm();
  }

  private Secrets secrets() {
    return secrets(
        false,
        (names, budget) -> {
          fetches.incrementAndGet();
          return new Fetched[] {next.get()};
        });
  }

  private void later(long millis) {
    now.addAndGet(millis);
  }

  // Life.

  @Test
  void value_inItsLife_isNotFetchedAgain() {
    SecretValue value = secrets().value("a");
    next.set(version("second"));
    later(LIFE - 1);
    assertTrue(value.matches("first"));
    assertEquals(1, fetches.get());
  }

  @Test
  void value_afterItsLife_isTheNewOneInTheSameObject() {
    SecretValue value = secrets().value("a");
    next.set(version("the second value"));
    later(LIFE);
    assertTrue(value.matches("the second value"));
    assertEquals(2, fetches.get());
    assertEquals("[REDACTED]", Redactions.ofProcess().redact("the second value"));
  }

  @Test
  void value_thatWasRotated_staysRedacted() {
    next.set(version("the value of before"));
    SecretValue value = secrets().value("a");
    next.set(version("the value of after"));
    later(LIFE);
    assertTrue(value.matches("the value of after"));
    assertEquals(
        "[REDACTED] [REDACTED]",
        Redactions.ofProcess().redact("the value of before the value of after"));
  }

  @Test
  void life_ofAnUnluckyEnvironment_isUpToAFifthShorter() {
    chance.set(Long.MAX_VALUE);
    SecretValue value = secrets().value("a");
    next.set(version("second"));
    later(LIFE * 4 / 5);
    assertTrue(value.matches("first"));
    later(1);
    assertTrue(value.matches("second"));
  }

  @Test
  void clock_thatGoesBack_endsTheLife() {
    SecretValue value = secrets().value("a");
    next.set(version("second"));
    later(-LIFE);
    assertTrue(value.matches("second"));
  }

  @Test
  void value_askedForTwice_isTheSameObject() {
    Secrets secrets = secrets();
    assertSame(secrets.value("a"), secrets.value("a"));
  }

  // Ahead.

  @Test
  void value_thatIsDue_isFetchedBesideTheInvocation() {
    CountDownLatch go = new CountDownLatch(1);
    Secrets secrets =
        secrets(
            false,
            (names, budget) -> {
              if (fetches.incrementAndGet() > 1) {
                go.await();
              }
              return new Fetched[] {next.get()};
            });
    SecretValue value = secrets.value("a");
    next.set(version("second"));
    later(LIFE - 1);
    AtomicBoolean old = new AtomicBoolean();
    String answer =
        Invoked.with(
            ENOUGH,
            () -> {
              old.set(value.matches("first"));
              go.countDown();
              while (!value.matches("second")) {
                Thread.onSpinWait();
              }
            });
    assertTrue(answer.contains("204"), answer);
    assertTrue(old.get());
    assertEquals(2, fetches.get());
  }

  @Test
  void value_thatIsDueOutsideAnInvocation_isNotFetchedYet() {
    SecretValue value = secrets().value("a");
    later(LIFE - 1);
    assertTrue(value.matches("first"));
    assertEquals(1, fetches.get());
  }

  @Test
  void fetch_thatTheInvocationDoesNotOutlast_isCut() throws Exception {
    CountDownLatch cut = new CountDownLatch(1);
    Secrets secrets =
        secrets(
            false,
            (names, budget) -> {
              if (fetches.incrementAndGet() == 1) {
                return new Fetched[] {next.get()};
              }
              try {
                while (budget.left() > 0) {
                  Thread.onSpinWait();
                }
              } catch (SocketTimeoutException isCut) {
                cut.countDown();
              }
              return new Fetched[] {Fetched.not(Trouble.TIMEOUT)};
            });
    SecretValue value = secrets.value("a");
    later(LIFE - 1);
    Invoked.with(ENOUGH, () -> value.use(chars -> chars.length));
    cut.await();
    assertEquals(2, fetches.get());
  }

  @Test
  void clock_inOneLongInvocation_isLookedAtAgain() {
    SecretValue value = secrets().value("a");
    Invoked.with(
        ENOUGH,
        () -> {
          assertTrue(value.matches("first"));
          next.set(version("second"));
          later(LIFE);
          int reads = 0;
          while (!value.matches("second")) {
            reads++;
          }
          fetches.addAndGet(1000 * reads);
        });
    int reads = fetches.get() / 1000;
    assertTrue(reads > 0 && reads <= 64, () -> "reads: " + reads);
  }

  // Failures.

  @ParameterizedTest
  @EnumSource(
      value = Trouble.class,
      names = {
        "TIMEOUT",
        "UNREACHABLE",
        "THROTTLED",
        "FAILING",
        "UNREADABLE",
        "CREDENTIALS",
        "KEY"
      })
  void value_thatCannotBeFetchedAgain_servesUntilItIsTooOld(Trouble trouble) {
    SecretValue value = secrets().value("a");
    next.set(Fetched.not(trouble));
    later(STALE - 1);
    assertTrue(value.matches("first"));
    later(1);
    assertThrows(RuntimeException.class, () -> value.matches("first"));
    next.set(version("second"));
    later(60_000);
    assertTrue(value.matches("second"));
  }

  @ParameterizedTest
  @EnumSource(
      value = Trouble.class,
      names = {"DENIED", "ABSENT", "DELETED"})
  void value_thatTheFunctionMayNotHaveAnyMore_endsWithItsLife(Trouble trouble) {
    SecretValue value = secrets().value("a");
    next.set(Fetched.not(trouble));
    later(LIFE - 1);
    assertTrue(value.matches("first"));
    later(1);
    assertThrows(Misconfiguration.class, () -> value.matches("first"));
    later(60_000);
    assertThrows(Misconfiguration.class, () -> value.matches("first"));
    next.set(version("second"));
    later(60_000);
    assertTrue(value.matches("second"));
  }

  @Test
  void source_thatFails_isLeftInPeaceLongerEachTime() {
    SecretValue value = secrets().value("a");
    next.set(Fetched.not(Trouble.FAILING));
    later(LIFE);
    List<Long> waits = new ArrayList<>();
    for (int time = 0; time < 9; time++) {
      int before = fetches.get();
      assertTrue(value.matches("first"));
      assertEquals(before + 1, fetches.get());
      long wait = 0;
      while (fetches.get() == before + 1) {
        later(100);
        wait += 100;
        assertTrue(value.matches("first"));
      }
      waits.add(wait);
      later(60_000);
    }
    assertEquals(500, waits.get(0));
    assertEquals(60_000, waits.get(8));
  }

  @Test
  void backOff_ofALuckyEnvironment_isUpToHalfShorter() {
    SecretValue value = secrets().value("a");
    next.set(Fetched.not(Trouble.FAILING));
    later(LIFE);
    chance.set(Long.MAX_VALUE);
    assertTrue(value.matches("first"));
    later(251);
    assertTrue(value.matches("first"));
    assertEquals(3, fetches.get());
  }

  @Test
  void secret_thatIsDownAtInit_failsInit() {
    next.set(Fetched.not(Trouble.UNREACHABLE));
    Secrets secrets = secrets();
    Fault fault = assertThrows(Fault.class, () -> secrets.value("a"));
    assertEquals("secret a: unreachable", fault.reason());
  }

  @Test
  void secret_thatIsDownAtInitOfAFunctionThatStartsWithout_failsClosedAtItsUse() {
    next.set(Fetched.not(Trouble.UNREACHABLE));
    Secrets secrets =
        secrets(
            true,
            (names, budget) -> {
              fetches.incrementAndGet();
              return new Fetched[] {next.get()};
            });
    SecretValue value = secrets.value("a");
    String answer = Invoked.with(ENOUGH, () -> value.use(String::new));
    assertTrue(answer.contains("503"), answer);
    assertEquals(1, fetches.get(), "asked for in its back-off");
    next.set(version("at last"));
    later(60_000);
    assertTrue(value.matches("at last"));
  }

  @Test
  void secret_thatIsAbsentAtInitOfAFunctionThatStartsWithout_failsInitAllTheSame() {
    Secrets secrets = secrets(true, (names, budget) -> new Fetched[] {Fetched.not(Trouble.ABSENT)});
    assertThrows(Misconfiguration.class, () -> secrets.value("a"));
  }

  // Fields, half rotated.

  @Test
  void field_thatTheNewVersionLacks_isThatOfTheLastGoodOneForATime() {
    next.set(version("{\"password\":\"the-good-one\"}"));
    SecretValue password = secrets().value("a", "password");
    next.set(version("{}"));
    later(LIFE);
    assertTrue(password.matches("the-good-one"));
    assertTrue(password.matches("the-good-one"));
    later(STALE);
    assertThrows(Misconfiguration.class, () -> password.matches("the-good-one"));
    next.set(version("{\"password\":\"the-better-one\"}"));
    later(LIFE);
    assertTrue(password.matches("the-better-one"));
  }

  // At once.

  @Test
  void threads_thatAskForAColdName_makeOneFetch() throws Exception {
    CountDownLatch asked = new CountDownLatch(32);
    CountDownLatch go = new CountDownLatch(1);
    Secrets secrets =
        secrets(
            false,
            (names, budget) -> {
              fetches.incrementAndGet();
              go.await();
              return new Fetched[] {next.get()};
            });
    AtomicInteger right = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    for (int at = 0; at < 32; at++) {
      Thread thread =
          new Thread(
              () -> {
                asked.countDown();
                right.addAndGet(secrets.value("a").matches("first") ? 1 : 0);
              });
      thread.start();
      threads.add(thread);
    }
    asked.await();
    while (threads.stream().anyMatch(each -> each.getState() != Thread.State.TIMED_WAITING)) {
      Thread.onSpinWait();
    }
    go.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(32, right.get());
    assertEquals(1, fetches.get());
  }

  @Test
  void thread_thatLeaves_doesNotCutTheFetchOfAnother() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(1);
    Secrets secrets =
        secrets(
            false,
            (names, budget) -> {
              begun.countDown();
              go.await();
              return new Fetched[] {budget.left() > 0 ? next.get() : Fetched.not(Trouble.TIMEOUT)};
            });
    AtomicBoolean right = new AtomicBoolean();
    Thread stays = new Thread(() -> right.set(secrets.value("a").matches("first")));
    stays.start();
    begun.await();
    while (stays.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    Thread.currentThread().interrupt();
    Fault fault = assertThrows(Fault.class, () -> secrets.value("a"));
    assertTrue(Thread.interrupted());
    assertEquals("secret a: interrupted", fault.reason());
    go.countDown();
    stays.join();
    assertTrue(right.get());
  }

  // Near the deadline.

  @Test
  void invocation_nearItsDeadline_fetchesNothing() {
    SecretValue value = secrets().value("a");
    later(LIFE);
    next.set(version("second"));
    AtomicBoolean old = new AtomicBoolean();
    Invoked.with(LiveSecrets.MARGIN_MILLIS, () -> old.set(value.matches("first")));
    assertTrue(old.get());
    assertEquals(1, fetches.get());
  }

  @Test
  void invocation_nearItsDeadlineWithoutAValue_isAnswered503() {
    next.set(Fetched.not(Trouble.FAILING));
    Secrets secrets = secrets(true, (names, budget) -> new Fetched[] {next.get()});
    SecretValue value = secrets.value("a");
    later(60_000);
    String answer =
        Invoked.with(LiveSecrets.MARGIN_MILLIS, () -> value.<String, IOException>use(String::new));
    assertTrue(answer.contains("503"), answer);
  }

  @ParameterizedTest
  @ValueSource(ints = {600, 900})
  void fetch_thatIsSlow_isGivenUpInTimeForAnAnswer(int remaining) {
    CountDownLatch cut = new CountDownLatch(1);
    Secrets secrets =
        secrets(
            true,
            (names, budget) -> {
              if (fetches.incrementAndGet() > 1) {
                cut.await();
              }
              return new Fetched[] {Fetched.not(Trouble.FAILING)};
            });
    SecretValue value = secrets.value("a");
    later(60_000);
    AtomicReference<String> reason = new AtomicReference<>("");
    String answer =
        Invoked.with(
            remaining,
            () -> {
              try {
                value.use(String::new);
              } catch (Fault fault) {
                reason.set(String.valueOf(fault.reason()));
                throw fault;
              }
            });
    cut.countDown();
    assertEquals("secret a: timeout", reason.get());
    assertTrue(answer.contains("503"), answer);
  }

  @Test
  void fetch_thatWasGivenUp_isNotJoinedByTheNextReader() {
    CountDownLatch end = new CountDownLatch(1);
    Secrets secrets =
        secrets(
            false,
            (names, budget) -> {
              int fetch = fetches.incrementAndGet();
              boolean hangs = fetch == 2;
              while (hangs) {
                try {
                  end.await();
                  hangs = false;
                } catch (InterruptedException givenUp) {
                  // A source that takes its time to end.
                }
              }
              return new Fetched[] {fetch == 2 ? Fetched.not(Trouble.TIMEOUT) : next.get()};
            });
    SecretValue value = secrets.value("a");
    later(STALE);
    String answer = Invoked.with(LiveSecrets.MARGIN_MILLIS + 100, () -> value.use(String::new));
    assertTrue(answer.contains("503"), answer);
    next.set(version("second"));
    assertTrue(value.matches("second"));
    end.countDown();
    assertTrue(value.matches("second"));
    assertEquals(3, fetches.get());
  }

  // Forced.

  private static final class Rejected extends Exception {}

  private static final class Broken extends Exception {}

  @Test
  void call_thatIsRejectedAfterARotation_isMadeOnceMore() throws Exception {
    Secrets secrets = secrets();
    SecretValue value = secrets.value("a");
    next.set(version("second"));
    AtomicInteger calls = new AtomicInteger();
    String answer =
        secrets.retryOnRotation(
            "a",
            Rejected.class,
            () -> {
              calls.incrementAndGet();
              if (value.matches("first")) {
                throw new Rejected();
              }
              return "welcome";
            });
    assertEquals("welcome", answer);
    assertEquals(2, calls.get());
    assertEquals(2, fetches.get());
  }

  @Test
  void call_thatIsRejectedWithoutARotation_isNotMadeAgain() {
    Secrets secrets = secrets();
    AtomicInteger calls = new AtomicInteger();
    assertThrows(
        Rejected.class,
        () ->
            secrets.retryOnRotation(
                "a",
                Rejected.class,
                () -> {
                  calls.incrementAndGet();
                  throw new Rejected();
                }));
    assertEquals(1, calls.get());
    assertEquals(2, fetches.get());
  }

  @Test
  void call_thatIsRejectedAgainAndAgain_isNoWayToFloodTheSource() {
    Secrets secrets = secrets();
    for (int time = 0; time < 50; time++) {
      assertThrows(
          Rejected.class,
          () ->
              secrets.retryOnRotation(
                  "a",
                  Rejected.class,
                  () -> {
                    throw new Rejected();
                  }));
      later(100);
    }
    assertEquals(2, fetches.get());
    later(LiveSecrets.FORCED_MILLIS);
    next.set(version("second"));
    assertTrue(secrets.refresh("a"));
    assertFalse(secrets.refresh("a"));
    assertEquals(3, fetches.get());
  }

  @Test
  void call_thatBreaks_isNotMadeAgainAndFetchesNothing() {
    Secrets secrets = secrets();
    assertThrows(
        Broken.class,
        () ->
            secrets.retryOnRotation(
                "a",
                Rejected.class,
                () -> {
                  throw new Broken();
                }));
    assertEquals(1, fetches.get());
  }

  @Test
  void call_thatIsRejectedWhileAnotherHasRefreshed_isMadeOnceMoreWithoutAFetch() throws Exception {
    Secrets secrets = secrets();
    SecretValue value = secrets.value("a");
    AtomicInteger calls = new AtomicInteger();
    secrets.retryOnRotation(
        "a",
        Rejected.class,
        () -> {
          if (calls.incrementAndGet() == 1) {
            next.set(version("second"));
            assertTrue(secrets.refresh("a"));
            throw new Rejected();
          }
          return value.matches("second");
        });
    assertEquals(2, calls.get());
    assertEquals(2, fetches.get());
  }

  @Test
  void refresh_thatFails_keepsTheValueAndTheFirstFailure() {
    Secrets secrets = secrets();
    SecretValue value = secrets.value("a");
    next.set(Fetched.not(Trouble.DENIED));
    assertThrows(
        Rejected.class,
        () ->
            secrets.retryOnRotation(
                "a",
                Rejected.class,
                () -> {
                  throw new Rejected();
                }));
    assertTrue(value.matches("first"));
  }

  @Test
  void chance_ofTheSystem_isWithinItsBound() {
    assertEquals(0, Chance.SYSTEM.below(0));
    assertEquals(0, Chance.SYSTEM.below(1));
    long first = Chance.SYSTEM.below(Long.MAX_VALUE);
    assertTrue(first >= 0);
    assertNotEquals(first, Chance.SYSTEM.below(Long.MAX_VALUE));
  }
}
