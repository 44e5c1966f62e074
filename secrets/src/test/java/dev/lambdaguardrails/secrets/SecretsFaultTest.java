// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.FunctionFailed;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.samples.runtime.LocalSecrets;
import dev.lambdaguardrails.samples.runtime.LocalService;
import dev.lambdaguardrails.samples.runtime.LocalTls;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every fault of the store fails init in time, says which secret and why, and shows no value: long
 * because it is the list of the faults.
 */
@Timeout(60)
class SecretsFaultTest {
  private static final String CANARY = "k3y-that-nobody-may-see";
  private static final String SECRET =
      "{\"Name\":\"prod/key\",\"SecretString\":\"" + CANARY + "\",\"VersionId\":\"1\"}";
  private static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

  private final CountDownLatch end = new CountDownLatch(1);
  private final AtomicInteger calls = new AtomicInteger();

  @BeforeEach
  void trust() {
    LocalTrust.trust(LocalTrust.TRUSTED);
  }

  @AfterEach
  void end() {
    end.countDown();
  }

  // Answers of the service.

  @ParameterizedTest
  @CsvSource({
    "ThrottlingException, throttled",
    "TooManyRequestsException, throttled",
    "ExpiredTokenException, credentials",
    "UnrecognizedClientException, credentials",
    "InvalidSignatureException, credentials",
    "com.amazon.coral.service#ExpiredTokenException, credentials",
    "InternalServiceErrorException, failing",
    "SomethingNew, failing",
  })
  void secret_refusedForATime_isAFault(String type, String reason) throws IOException {
    assertFault(reason, asked(LocalSecrets.refusal(type)));
  }

  @ParameterizedTest
  @CsvSource({
    "AccessDeniedException, denied",
    "ResourceNotFoundException, absent",
    "InvalidRequestException, deleted",
    "DecryptionFailure, key",
    "ValidationException, name",
  })
  void secret_refusedForGood_isAMisconfigurationThatSaysWhatToMend(String type, String reason)
      throws IOException {
    Asked asked = asked(LocalSecrets.refusal(type));
    assertWrong("Secret ${KEY} (" + reason + "): ", asked);
    assertEquals(1, calls.get(), "asked again for what cannot help");
  }

  @ParameterizedTest
  @CsvSource({"500, failing", "503, failing", "429, throttled", "301, failing", "307, failing"})
  void answer_ofAnotherStatus_isAFault(int status, String reason) throws IOException {
    assertFault(reason, asked(LocalService.answer(status, SECRET)));
    assertEquals(2, calls.get());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "{\"SecretString\":\"" + CANARY,
        "{\"SecretString\":\"" + CANARY + "\"} {}",
        "{\"SecretString\":\"" + CANARY + "\",\"SecretString\":\"other\"}",
        "{\"SecretString\":null}",
        "{\"SecretString\":{\"a\":1}}",
        "{'SecretString':'" + CANARY + "'}",
        "<html>" + CANARY + "</html>",
        "{}",
      })
  void answer_thatIsNoSecret_isAFault(String json) throws IOException {
    assertFault("unreadable", asked(LocalService.answer(200, json)));
  }

  @Test
  void answer_thatIsNotUtf8_isAFault() throws IOException {
    byte[] answer = LocalService.answer(200, SECRET);
    answer[answer.length - 20] = (byte) 0xFF;
    assertFault("unreadable", asked(answer));
  }

  @Test
  void secret_thatIsBinary_isAMisconfiguration() throws IOException {
    assertWrong(
        "Secret ${KEY} (binary): Store it as text",
        asked(LocalService.answer(200, "{\"SecretBinary\":\"a2V5\"}")));
  }

  // Bytes that are no answer.

  @ParameterizedTest
  @ValueSource(
      strings = {
        "garbage\r\n\r\n",
        "SSH-2.0-OpenSSH_9.6\r\n",
        "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\n{}",
        "HTTP/1.1 2x0 OK\r\n\r\n",
        "HTTP/1.1 100 Continue\r\n\r\n",
        "HTTP/1.1 200 OK\r\n\r\n" + SECRET,
        "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 600000\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{} ",
        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}",
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n",
        "HTTP/1.1 200 OK\nContent-Length: 2\n\n{}",
        "HTTP/1.1 200 OK\r\n no: header\r\n\r\n",
        CHUNKED + "zz\r\n",
        CHUNKED + "\r\n",
        CHUNKED + "7fffffff\r\n",
        CHUNKED + "5\r\n" + CANARY + "\r\n",
      })
  void bytes_thatAreNoAnswer_areAFault(String bytes) throws IOException {
    assertFault("unreadable", asked(false, bytes.getBytes(StandardCharsets.ISO_8859_1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1 20",
        "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n" + SECRET,
        CHUNKED + "2\r\n{}",
      })
  void answer_thatIsCutOff_isAFault(String bytes) throws IOException {
    assertFault("unreachable", asked(false, bytes.getBytes(StandardCharsets.ISO_8859_1)));
  }

  @Test
  void head_withoutEnd_isAFault() throws IOException {
    assertFault(
        "unreadable",
        asked(
            false,
            ("HTTP/1.1 200 OK\r\na: " + "b".repeat(20_000)).getBytes(StandardCharsets.ISO_8859_1)));
  }

  @Test
  void chunks_moreThanABodyMayHave_areAFault() throws IOException {
    String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
    assertFault(
        "unreadable",
        asked(false, (CHUNKED + chunk.repeat(9)).getBytes(StandardCharsets.ISO_8859_1)));
  }

  // Time.

  @Test
  void service_thatNeverAnswers_isGivenUpInTime() throws IOException {
    try (LocalService service = LocalService.start(LocalTrust.TRUSTED, (request, out) -> never())) {
      assertFault("timeout", Asked.of(service.url(), 700, "${KEY}"));
    }
  }

  @Test
  void service_thatAnswersAfterFiveSeconds_isAwaitedInInit() throws IOException {
    LocalService.Replies late =
        (request, out) -> {
          boolean ended = endedIn(5_000);
          out.write(LocalService.answer(200, SECRET));
          return !ended;
        };
    try (LocalService service = LocalService.start(LocalTrust.TRUSTED, late)) {
      Asked asked = Asked.of(service.url(), SecretsSettings.DEFAULTS.fetch(), "${KEY}");
      assertTrue(asked.values().get(0).matches(CANARY));
    }
  }

  @Test
  void service_thatTricklesItsAnswer_isGivenUpInTime() throws IOException {
    try (LocalService service = LocalService.start(LocalTrust.TRUSTED, this::trickle)) {
      assertFault("timeout", Asked.of(service.url(), 700, "${KEY}"));
    }
  }

  @Test
  void service_thatNeverShakesHands_isGivenUpInTime() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      String url = "https://localhost:" + silent.getLocalPort();
      assertFault("timeout", Asked.of(url, 700, "${KEY}"));
    }
  }

  @Test
  void wait_interrupted_isAFaultAndTheThreadStaysInterrupted() throws IOException {
    try (LocalService service = LocalService.start(LocalTrust.TRUSTED, (request, out) -> never())) {
      Thread.currentThread().interrupt();
      Asked asked = Asked.of(service.url(), Asked.MILLIS, "${KEY}");
      assertTrue(Thread.interrupted());
      assertFault("interrupted", asked);
    }
  }

  // Connections.

  @Test
  void service_thatIsDown_isAFault() throws IOException {
    LocalService gone = LocalService.start(LocalTrust.TRUSTED, (request, out) -> false);
    gone.close();
    assertFault("unreachable", Asked.of(gone.url(), Asked.MILLIS, "${KEY}"));
  }

  @Test
  void service_thatHangsUp_isAskedAgainOnce() throws IOException {
    assertFault("unreachable", asked(false, new byte[0]));
    assertEquals(2, calls.get());
  }

  @Test
  void service_thatComesBack_isAskedOnceMore() throws IOException {
    LocalService.Replies replies =
        (request, out) -> {
          boolean first = calls.incrementAndGet() == 1;
          out.write(LocalService.answer(first ? 500 : 200, SECRET));
          return true;
        };
    try (LocalService service = LocalService.start(LocalTrust.TRUSTED, replies)) {
      Asked asked = Asked.of(service.url(), Asked.MILLIS, "${KEY}");
      assertTrue(asked.values().get(0).matches(CANARY));
    }
  }

  @Test
  void certificate_thatNobodyTrusts_isAFault() throws IOException {
    assertUntrusted(LocalTrust.UNTRUSTED);
  }

  @Test
  void certificate_ofAnotherHost_isAFault() throws IOException {
    LocalTls other = LocalTls.in(LocalTrust.folder(), "dns:example.org", "-1d");
    LocalTrust.trust(other);
    assertUntrusted(other);
  }

  @Test
  void service_withoutTls_isAFault() throws IOException {
    try (LocalService service = LocalService.start(null, (request, out) -> never())) {
      String url = service.url().replace("http:", "https:");
      Asked asked = Asked.of(url, 3_000, "${KEY}");
      assertInstanceOf(FunctionFailed.class, asked.thrown());
    }
  }

  private void assertUntrusted(LocalTls tls) throws IOException {
    LocalService.Replies replies =
        (request, out) -> {
          calls.incrementAndGet();
          return false;
        };
    try (LocalService service = LocalService.start(tls, replies)) {
      assertFault("untrusted", Asked.of(service.url(), Asked.MILLIS, "${KEY}"));
      assertEquals(0, calls.get(), "a request went to whom nobody trusts");
    }
  }

  private Asked asked(byte[] answer) throws IOException {
    return asked(true, answer);
  }

  private Asked asked(boolean more, byte[] answer) throws IOException {
    LocalService.Replies replies =
        (request, out) -> {
          calls.incrementAndGet();
          out.write(answer);
          return more;
        };
    try (LocalService service = LocalService.start(LocalTrust.TRUSTED, replies)) {
      return Asked.of(service.url(), Asked.MILLIS, "${KEY}");
    }
  }

  private boolean never() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  /** Whether the test ended meanwhile. */
  private boolean endedIn(long millis) {
    try {
      return end.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** A byte whenever the client has had time to hope. */
  private boolean trickle(LocalService.Request request, OutputStream out) throws IOException {
    out.write(
        "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
    while (!endedIn(50)) {
      out.write(' ');
      out.flush();
    }
    return false;
  }

  private static void assertFault(String reason, Asked asked) {
    assertInstanceOf(FunctionFailed.class, asked.thrown(), asked::told);
    assertNotNull(asked.event());
    assertEquals("secret-unavailable", asked.event().code());
    assertEquals("secret ${KEY}: " + reason, asked.reason(), asked::told);
    assertFalse(asked.told().contains(CANARY), asked::told);
    assertNoThreadRuns();
  }

  private static void assertWrong(String message, Asked asked) {
    assertInstanceOf(Misconfiguration.class, asked.thrown(), asked::told);
    assertTrue(asked.reason().startsWith(message), asked::told);
    assertFalse(asked.told().contains(CANARY), asked::told);
    assertNoThreadRuns();
  }

  /** No request may be left that is sent after a freeze. */
  private static void assertNoThreadRuns() {
    for (Map.Entry<Thread, StackTraceElement[]> each : Thread.getAllStackTraces().entrySet()) {
      if (each.getKey().getName().equals("guardrails-secrets")) {
        try {
          each.getKey().join(5_000);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
        assertFalse(each.getKey().isAlive(), () -> Arrays.toString(each.getValue()));
      }
    }
  }
}
