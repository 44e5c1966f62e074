// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.warm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lambdaguardrails.benchmarks.events.Events;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WarmPathTest {

  @ParameterizedTest
  @EnumSource
  void subject_order_givesTheReceipt(Subject subject) throws IOException {
    JsonNode answer = answer(subject, new String(Events.order("http-api"), StandardCharsets.UTF_8));
    assertEquals(200, answer.get("statusCode").asInt());
    assertEquals(
        new ObjectMapper().readTree("{\"tenant\":\"acme\",\"lines\":12}"),
        new ObjectMapper().readTree(answer.get("body").asText()));
  }

  @ParameterizedTest
  @EnumSource
  void subject_quantityOfZero_isRefusedByThoseThatCheck(Subject subject) throws IOException {
    String order = new String(Events.order("http-api"), StandardCharsets.UTF_8);
    String wrong = order.replace("\\\"quantity\\\":5", "\\\"quantity\\\":0");
    int status = answer(subject, wrong).get("statusCode").asInt();
    assertEquals(subject != Subject.unguarded, status >= 400, subject + ": " + status);
  }

  @Test
  void build_functionThatRefuses_fails() {
    WarmPath path = new WarmPath();
    path.subject = Subject.guarded;
    assertThrows(IllegalStateException.class, () -> path.build("rest-api"));
  }

  @Test
  void results_shortRun_measuresEachSubjectUnderEachCompiler() {
    List<WarmResult> results =
        new WarmRun(Path.of(System.getProperty("java.home")), 1, 1, 1, 10).results();
    assertEquals(Subject.values().length * Compiler.values().length, results.size());
    for (WarmResult result : results) {
      assertTrue(result.micros() > 0 && result.bytes() > 1000, result.toString());
    }
  }

  private static JsonNode answer(Subject subject, String event) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    subject
        .handler()
        .handleRequest(
            new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
            out,
            new WarmContext());
    return new ObjectMapper().readTree(out.toByteArray());
  }
}
