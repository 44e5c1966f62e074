// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.bind.Input;
import dev.lambdaguardrails.bind.Output;
import dev.lambdaguardrails.guard.CurrentInvocation;
import dev.lambdaguardrails.guard.Guard;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events as lines: only where that is chosen, parsed, and redacted in all that they carry. */
class EventPrinterTest {
  private static final String SECRET = "hunter2-hunter2";

  private final Lines lines = new Lines();
  private final Guard guard =
      Guard.around("com.acme.Orders", EventSource.HTTP_API)
          .events(lines.securityEvents())
          .publicAccess()
          .serve((none, call) -> "", Input.none(), Output.none());

  @AfterEach
  void listenToOthers() {
    CurrentInvocation.listen(new Lines().listener());
  }

  private void serve(String event) {
    Invocations.serve(guard, event.getBytes(StandardCharsets.UTF_8), Invocations.context("r-1"));
  }

  private JsonNode printed(String event) {
    CurrentInvocation.listen(lines.printing());
    serve(event);
    JsonNode line = lines.all().get(0);
    assertEquals("event", line.get("message").textValue());
    assertEquals("r-1", line.get("request_id").textValue());
    return line.get("event");
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void event_byDefault_isNotPrinted() {
    CurrentInvocation.listen(lines.listener());
    serve("{\"canary\":1}");
    assertFalse(lines.taken().contains("canary"));
    assertFalse(LogSettings.printEvents(name -> null));
    assertFalse(LogSettings.printEvents(name -> "1"));
    assertTrue(
        LogSettings.printEvents(name -> name.equals("GUARDRAILS_LOG_EVENT") ? "true" : null));
  }

  @Test
  void event_printed_isRedactedByNameAndValueInHeadersQueryAndBody() {
    lines.live.register(SECRET);
    JsonNode event =
        printed(
            "{\"headers\":{\"Authorization\":\"Bearer canary\",\"X-Api-Key\":\"canary\","
                + "\"accept\":\"a "
                + SECRET
                + "\"},\"cookies\":[\"canary\"],\"rawQueryString\":\"page=2&access_token=canary&x\","
                + "\"body\":\"{\\\"password\\\":\\\"canary\\\",\\\"item\\\":\\\"tea\\\",\\\"n\\\":1.50}\"}");
    assertFalse(event.toString().contains("canary"), event::toString);
    assertFalse(event.toString().contains(SECRET), event::toString);
    assertEquals("[REDACTED:name]", event.get("headers").get("Authorization").textValue());
    assertEquals("2", event.get("rawQueryString").get("page").textValue());
    assertEquals("tea", event.get("body").get("item").textValue());
    assertEquals("1.5", event.get("body").get("n").decimalValue().toPlainString());
  }

  @Test
  void event_thatCarriesBase64AndTextInText_isParsedAllTheWay() {
    String body = base64("{\"password\":\"canary\",\"item\":\"tea\"}");
    JsonNode event =
        printed(
            "{\"isBase64Encoded\":true,\"body\":\""
                + body
                + "\",\"Records\":[{\"body\":\"{\\\"Message\\\":\\\"{\\\\\\\"token\\\\\\\":\\\\\\\"canary\\\\\\\"}\\\"}\"}]}");
    assertFalse(event.toString().contains("canary"), event::toString);
    assertFalse(event.toString().contains(body), event::toString);
    assertEquals("tea", event.get("body").get("item").textValue());
    JsonNode message = event.get("Records").get(0).get("body").get("Message");
    assertEquals("[REDACTED:name]", message.get("token").textValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"password=canary", "canary", "{\\\"a\\\":canary", "{} canary", "Y2FuYXJ5"})
  void body_thatIsNotJson_isOnlyMeasured(String body) {
    JsonNode event = printed("{\"body\":\"" + body + "\"}");
    assertTrue(event.get("body").textValue().startsWith("[not JSON: "), event::toString);
    assertFalse(event.toString().contains("canary"), event::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"canary", "{\"a\":\"canary\"", "{}{\"canary\":1}"})
  void event_thatIsNotJson_isOnlyMeasured(String text) {
    JsonNode event = printed(text);
    assertEquals("[not JSON: " + text.length() + " bytes]", event.textValue(), event::toString);
  }

  @Test
  void event_thatIsLargeOrDeep_isBounded() {
    JsonNode large = printed("{\"a\":\"" + "x".repeat(300_000) + "\"}");
    assertEquals("[not shown: 300008 bytes]", large.textValue());
    lines.taken();
    JsonNode deep = printed("[".repeat(900) + "]".repeat(900));
    assertTrue(deep.toString().length() < 500, deep::toString);
  }

  @Test
  void printing_ofAnEvent_changesNothingOfTheAnswer() {
    CurrentInvocation.listen(lines.printing());
    byte[] event =
        "{\"version\":\"2.0\",\"rawQueryString\":\"\",\"requestContext\":{\"http\":{\"method\":\"GET\",\"path\":\"/\"}}}"
            .getBytes(StandardCharsets.UTF_8);
    String with = Invocations.serve(guard, event, Invocations.context("r-1"));
    CurrentInvocation.listen(lines.listener());
    assertEquals(Invocations.serve(guard, event, Invocations.context("r-1")), with);
  }

  @Test
  void parameter_whoseNameIsEncoded_isRedactedByIt() {
    JsonNode event =
        printed(
            "{\"rawQueryString\":\"%70assword=canary&user%5Bpin%5D=canary&n=1\","
                + "\"queryStringParameters\":{\"user%5Bpin%5D\":\"canary\",\"n%20m\":\"2\"}}");
    assertFalse(event.toString().contains("canary"), event::toString);
    assertEquals("1", event.get("rawQueryString").get("n").textValue());
    assertEquals("2", event.get("queryStringParameters").get("n%20m").textValue());
  }
}
