// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.bind.Input;
import dev.lambdaguardrails.bind.Output;
import dev.lambdaguardrails.failure.Fault;
import dev.lambdaguardrails.failure.FaultCode;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.guard.BodyVerifier;
import dev.lambdaguardrails.guard.Guard;
import dev.lambdaguardrails.guard.GuardBuilder;
import dev.lambdaguardrails.testing.Guards;
import dev.lambdaguardrails.testing.RecordingEvents;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a verifier of bodies is given, and what comes of its word. */
class SignedBodyTest {
  private static final String TEXT = "{ \"a\" :\u00e4}";

  private final RecordingEvents events = new RecordingEvents();
  private final List<byte[]> bodies = new ArrayList<>();
  private final List<String> headers = new ArrayList<>();

  private String call(boolean verified, String body, boolean base64) {
    return call(
        (bytes, given) -> {
          bodies.add(bytes);
          headers.addAll(given.all("X-Signature"));
          return verified;
        },
        body,
        base64);
  }

  private String call(BodyVerifier verifier, String body, boolean base64) {
    Guard guard =
        Guards.around(EventSource.HTTP_API, events)
            .verifiedBy(verifier)
            .serveStream(
                (in, out, context) -> out.write("served".getBytes(StandardCharsets.UTF_8)));
    return Guards.call(
        guard,
        "{\"version\":\"2.0\",\"rawPath\":\"/\",\"rawQueryString\":\"\",\"headers\":{\"x-signature\":\"s\"},"
            + "\"requestContext\":{\"http\":{\"method\":\"POST\"}},\"isBase64Encoded\":"
            + base64
            + (body.isEmpty() ? "}" : ",\"body\":\"" + body + "\"}"));
  }

  @Test
  void body_asItWasSent_isGivenToTheVerifierWithTheHeaders() {
    assertEquals("served", call(true, TEXT.replace("\"", "\\\""), false));
    assertEquals(TEXT, new String(bodies.get(0), StandardCharsets.UTF_8));
    assertEquals(List.of("s"), headers);
  }

  @Test
  void body_inBase64_isGivenToTheVerifierDecoded() {
    byte[] body = {0, (byte) 0xFF, 7};
    assertEquals("served", call(true, Base64.getEncoder().encodeToString(body), true));
    assertEquals(List.of((byte) 0, (byte) 0xFF, (byte) 7), list(bodies.get(0)));
  }

  private static List<Byte> list(byte[] bytes) {
    List<Byte> list = new ArrayList<>();
    for (byte each : bytes) {
      list.add(each);
    }
    return list;
  }

  @Test
  void body_thatIsNotThere_isEmpty() {
    assertEquals("served", call(true, "", false));
    assertEquals(0, bodies.get(0).length);
  }

  @Test
  void body_thatIsNotSigned_isRefused() {
    String answer = call(false, "x", false);
    assertTrue(answer.contains("403") && answer.contains("problem:signature"), answer);
    assertEquals("signature", events.only().code());
  }

  @Test
  void body_thatIsNoBase64_isRefused() {
    assertTrue(call(true, "?", true).contains("body-not-base64"));
    assertEquals(List.of(), bodies);
  }

  @Test
  void verifier_thatCannotTell_isAFault() {
    String answer =
        call(
            (body, given) -> {
              throw Fault.of(FaultCode.SECRET_UNAVAILABLE);
            },
            "x",
            false);
    assertTrue(answer.contains("503"), answer);
  }

  @Test
  void verifier_beside_publicAccess_isAMisconfiguration() {
    GuardBuilder guard =
        Guards.around(EventSource.HTTP_API, events)
            .publicAccess()
            .verifiedBy((body, given) -> true);
    assertThrows(
        Misconfiguration.class,
        () -> guard.serve((input, call) -> null, Input.none(), Output.none()));
  }

  @Test
  void verifier_ofRecords_isAMisconfiguration() {
    GuardBuilder guard = Guards.around(EventSource.SQS, events).verifiedBy((body, given) -> true);
    assertThrows(
        Misconfiguration.class,
        () -> guard.serve((input, call) -> null, Input.none(), Output.none()));
  }
}
