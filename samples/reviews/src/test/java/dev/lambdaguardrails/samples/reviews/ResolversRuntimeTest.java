// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.reviews;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.samples.runtime.Exchange;
import dev.lambdaguardrails.samples.runtime.Launch;
import dev.lambdaguardrails.samples.runtime.LocalRuntime;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The resolvers as Lambda runs them: real events, the real runtime client, both paths. */
class ResolversRuntimeTest {
  private static final Path EVENTS = Path.of("src/test/resources/events");

  private static LocalRuntime start(String path, String function) {
    return LocalRuntime.start(
        Launch.of("dev.lambdaguardrails.samples.reviews." + path + function).build());
  }

  private static String event(String name) throws Exception {
    return Files.readString(EVENTS.resolve(name + ".json"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Guarded", "Reference"})
  void reviews_ofABatchOfBooks_failByTheBook(String path) throws Exception {
    try (LocalRuntime runtime = start(path, "ReviewsOfBook")) {
      String found =
          "[{\"isbn\":\"9780000000001\",\"reader\":\"ben\",\"stars\":2,\"text\":\"Too long.\"}]";
      assertEquals(found, runtime.invoke(event("reviews-of-book/1 one book")).body());
      Exchange batch = runtime.invoke(event("reviews-of-book/2 a batch, of which two are refused"));
      assertFalse(batch.failed(), batch::body);
      String body = batch.body();
      assertTrue(body.startsWith("[" + found + ",{\"data\":null,\"errorMessage\":"), body);
      assertTrue(body.endsWith("\"errorType\":\"RequestRefused\"},[]]"), body);
      assertEquals(2, body.split("RequestRefused", -1).length - 1, body);
      assertTrue(runtime.invoke(event("reviews-of-book/3 with an API key")).failed());
      runtime.awaitIdle();
      String log = runtime.captured().stdout();
      assertTrue(log.contains("APPSYNC"), log);
      assertTrue(log.contains("/isbn Pattern"), log);
      assertTrue(log.contains("caller-unknown"), log);
      assertFalse(log.contains("DROP TABLE"), log);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Guarded", "Reference"})
  void review_isOfWhomTheTokenNames(String path) throws Exception {
    try (LocalRuntime runtime = start(path, "AddReview")) {
      String good = event("add-review/1 a good review");
      assertEquals(
          "{\"isbn\":\"9780000000001\",\"reader\":\"aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee\","
              + "\"stars\":4,\"text\":\"Good.\"}",
          runtime.invoke(good).body());
      Exchange forged = runtime.invoke(event("add-review/2 the reader among the arguments"));
      assertTrue(forged.failed());
      assertTrue(forged.body().contains("RequestRefused"), forged.body());
      assertTrue(runtime.invoke(good.replace("reviews/write", "reviews/read")).failed());
      runtime.awaitIdle();
      String log = runtime.captured().stdout();
      assertTrue(log.contains("access-denied"), log);
    }
  }
}
