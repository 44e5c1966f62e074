// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.fulfilment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.samples.runtime.Exchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What each service documents that it takes for an answer, read apart from the guard's own code.
 * Every field that an answer has must be one that the service knows, of the type it asks for.
 */
final class AnswerContract {
  private static final ObjectMapper JSON = new ObjectMapper();

  private AnswerContract() {}

  /** Fails if a service would not take what it was answered, or thrown. */
  static void hold(EventSource source, String event, Exchange exchange) throws IOException {
    JsonNode answer = JSON.readTree(exchange.body());
    if (exchange.failed()) {
      assertFalse(source.hasStatus() || source.isAuthorizer(), exchange::body);
      fields(answer, Set.of("errorMessage", "errorType", "stackTrace"), Set.of());
      assertEquals(0, answer.get("stackTrace").size(), exchange::body);
      return;
    }
    switch (source) {
      case REST_API -> proxy(answer, "multiValueHeaders", Set.of());
      case HTTP_API, FUNCTION_URL -> proxy(answer, "headers", Set.of("cookies"));
      case WEBSOCKET -> proxy(answer, "headers", Set.of());
      case ALB -> described(answer, event.contains("\"multiValueHeaders\""));
      case VPC_LATTICE -> described(answer, false);
      case REST_AUTHORIZER, WEBSOCKET_AUTHORIZER, HTTP_POLICY_AUTHORIZER -> policy(answer, event);
      case HTTP_AUTHORIZER -> {
        fields(answer, Set.of("isAuthorized"), Set.of("context"));
        assertTrue(answer.get("isAuthorized").isBoolean());
      }
      case APPSYNC_AUTHORIZER -> {
        Set<String> more = Set.of("resolverContext", "deniedFields", "ttlOverride");
        fields(answer, Set.of("isAuthorized"), more);
        assertTrue(answer.get("isAuthorized").isBoolean());
        assertTrue(answer.path("ttlOverride").isMissingNode() || answer.get("ttlOverride").isInt());
      }
      case APPSYNC -> resolved(answer, event);
      case FIREHOSE -> transformed(answer, event);
      case SQS, SNS_SQS, S3_SQS ->
          failures(answer, JSON.readTree(event).findValuesAsText("messageId"));
      case KINESIS -> stream(answer, JSON.readTree(event).findValuesAsText("sequenceNumber"));
      case DYNAMODB -> stream(answer, JSON.readTree(event).findValuesAsText("SequenceNumber"));
      case SNS,
          EVENTBRIDGE,
          S3,
          S3_EVENTBRIDGE,
          CLOUDWATCH_LOGS,
          MSK,
          SELF_MANAGED_KAFKA,
          ACTIVEMQ,
          RABBITMQ ->
          // Nobody reads it, or, of brokers, it names what failed, which none did.
          assertEquals("{\"batchItemFailures\":[]}", exchange.body());
      case DIRECT, STEP_FUNCTIONS -> assertNotNull(answer);
      default -> echoed(source, answer, event);
    }
  }

  private static void fields(JsonNode object, Set<String> all, Set<String> some) {
    assertTrue(object.isObject(), object::toString);
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    assertTrue(names.containsAll(all), object::toString);
    names.removeAll(all);
    names.removeAll(some);
    assertEquals(Set.of(), names, object::toString);
  }

  /** The answer of a Lambda proxy integration, of its format. */
  private static void proxy(JsonNode answer, String headers, Set<String> more) {
    Set<String> some = new HashSet<>(more);
    some.add("body");
    fields(answer, Set.of("statusCode", headers, "isBase64Encoded"), some);
    int status = answer.get("statusCode").intValue();
    assertTrue(answer.get("statusCode").isInt() && status >= 200 && status <= 599);
    assertTrue(answer.get("isBase64Encoded").isBoolean());
    assertTrue(answer.path("body").isTextual() || status == 204, answer::toString);
    for (JsonNode value : answer.get(headers)) {
      if (headers.equals("headers")) {
        assertTrue(value.isTextual(), answer::toString);
      } else {
        assertTrue(value.isArray() && value.size() > 0, answer::toString);
        value.forEach(each -> assertTrue(each.isTextual(), answer::toString));
      }
    }
    for (JsonNode cookie : answer.path("cookies")) {
      assertTrue(cookie.isTextual(), answer::toString);
    }
  }

  /** The same with the status in words; headers the way that the request had them. */
  private static void described(JsonNode answer, boolean lists) {
    String description = answer.path("statusDescription").asText();
    int status = answer.path("statusCode").intValue();
    assertTrue(description.matches(status + " [A-Z][A-Za-z ]+"), description);
    proxy(answer, lists ? "multiValueHeaders" : "headers", Set.of("statusDescription"));
  }

  /** A policy that allows nothing but what was asked for, or denies. */
  private static void policy(JsonNode answer, String event) throws IOException {
    fields(
        answer, Set.of("principalId", "policyDocument"), Set.of("context", "usageIdentifierKey"));
    assertTrue(answer.get("principalId").isTextual());
    JsonNode document = answer.get("policyDocument");
    fields(document, Set.of("Version", "Statement"), Set.of());
    assertEquals("2012-10-17", document.get("Version").textValue());
    assertEquals(1, document.get("Statement").size());
    JsonNode statement = document.get("Statement").get(0);
    fields(statement, Set.of("Action", "Effect", "Resource"), Set.of());
    assertEquals("execute-api:Invoke", statement.get("Action").textValue());
    if (statement.get("Effect").textValue().equals("Allow")) {
      JsonNode asked = JSON.readTree(event);
      String arn = asked.path("methodArn").asText(asked.path("routeArn").asText());
      assertEquals("[\"" + arn + "\"]", statement.get("Resource").toString());
    } else {
      assertEquals("Deny", statement.get("Effect").textValue());
      assertEquals("[\"*\"]", statement.get("Resource").toString());
    }
    answer.path("context").forEach(each -> assertTrue(each.isValueNode(), answer::toString));
  }

  /** Of a batch a list as long as it, of which those that failed say so. */
  private static void resolved(JsonNode answer, String event) throws IOException {
    JsonNode asked = JSON.readTree(event);
    if (!asked.isArray()) {
      return;
    }
    assertTrue(answer.isArray(), answer::toString);
    assertEquals(asked.size(), answer.size(), answer::toString);
    for (JsonNode item : answer) {
      if (item.has("errorMessage")) {
        fields(item, Set.of("data", "errorMessage", "errorType"), Set.of());
      }
    }
  }

  /** Each record by its id, once and in its place. */
  private static void transformed(JsonNode answer, String event) throws IOException {
    fields(answer, Set.of("records"), Set.of());
    List<String> asked = JSON.readTree(event).findValuesAsText("recordId");
    List<String> answered = new ArrayList<>();
    for (JsonNode record : answer.get("records")) {
      fields(record, Set.of("recordId", "result"), Set.of("data", "metadata"));
      answered.add(record.get("recordId").textValue());
      String result = record.get("result").textValue();
      assertTrue(Set.of("Ok", "Dropped", "ProcessingFailed").contains(result), result);
      if (result.equals("Ok")) {
        assertTrue(Base64.getDecoder().decode(record.get("data").textValue()).length > 0);
      }
    }
    assertEquals(asked, answered);
  }

  /** Ids of the batch, each once: any other fails all of it. */
  private static List<String> failures(JsonNode answer, List<String> ids) {
    fields(answer, Set.of("batchItemFailures"), Set.of());
    List<String> failed = new ArrayList<>();
    for (JsonNode failure : answer.get("batchItemFailures")) {
      fields(failure, Set.of("itemIdentifier"), Set.of());
      failed.add(failure.get("itemIdentifier").textValue());
    }
    assertTrue(ids.containsAll(failed), answer::toString);
    assertEquals(failed.size(), new HashSet<>(failed).size(), answer::toString);
    return failed;
  }

  /** One, behind which all comes back. */
  private static void stream(JsonNode answer, List<String> ids) {
    assertTrue(failures(answer, ids).size() <= 1, answer::toString);
  }

  /** The event, all of it, around a response. */
  private static void echoed(EventSource source, JsonNode answer, String event) throws IOException {
    assertTrue(source.name().startsWith("COGNITO_"), source::name);
    assertTrue(answer.path("response").isObject(), answer::toString);
    assertEquals(without(JSON.readTree(event)), without(answer));
  }

  private static JsonNode without(JsonNode event) {
    return ((ObjectNode) event.deepCopy()).without("response");
  }
}
