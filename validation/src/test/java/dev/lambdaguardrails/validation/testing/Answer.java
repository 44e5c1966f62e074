// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The answer of a guard to a request.
 *
 * @param text the answer as it leaves the function
 * @param status its status
 * @param body its body, an empty text for none
 */
public record Answer(String text, int status, String body) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String PROBLEM = "urn:lambda-guardrails:problem:";

  /** Reads an answer. */
  public static Answer of(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    JsonNode answer = read(text);
    return new Answer(text, answer.path("statusCode").asInt(), answer.path("body").asText(""));
  }

  /** The code of a problem, "ok" for an answer that is none. */
  public String code() {
    return status < 300 ? "ok" : json().path("type").asText().replace(PROBLEM, "");
  }

  /** Where and why, each as {@code pointer code}. */
  public List<String> errors() {
    List<String> errors = new ArrayList<>();
    for (JsonNode error : json().path("errors")) {
      errors.add(error.path("pointer").asText() + " " + error.path("code").asText());
    }
    return errors;
  }

  /** The body as JSON. */
  public JsonNode json() {
    return read(body);
  }

  private static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + text, e);
    }
  }
}
