// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lambdaguardrails.samples.runtime.Launch;
import dev.lambdaguardrails.samples.runtime.LocalRuntime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The service as Lambda runs it: real events, through the real runtime client. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesRuntimeTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path EVENTS = Path.of("src/test/resources/events");
  private static final String PACKAGE = "dev.lambdaguardrails.samples.pages.";

  private final LocalRuntime publish = start("GuardedPublishPage");
  private final LocalRuntime find = start("GuardedFindPages");

  private static LocalRuntime start(String entry) {
    return LocalRuntime.start(Launch.of(PACKAGE + entry).build());
  }

  @BeforeAll
  void initSucceeds() {
    assertTrue(publish.initError().isEmpty());
    assertTrue(find.initError().isEmpty());
  }

  @AfterAll
  void close() {
    publish.close();
    find.close();
  }

  private static JsonNode answer(LocalRuntime runtime, String folder, String name)
      throws Exception {
    String event = Files.readString(EVENTS.resolve(folder).resolve(name + ".json"));
    return JSON.readTree(runtime.invoke(event).body());
  }

  @Test
  void publishPage_goodPage_isEncodedForEachPlace() throws Exception {
    JsonNode answer = answer(publish, "publish-page", "1 a page with odd but good texts");
    assertEquals(200, answer.path("statusCode").asInt(), answer::toString);
    JsonNode page = JSON.readTree(answer.path("body").asText());
    assertEquals(
        "<article title=\"mood: &#34;good&#34; &amp; odd\"><h1>Cats &amp; dogs: 1 &lt; 2</h1>"
            + "<p>Hello <b>you</b></p><a href=\"https://example.com/?a=1&amp;b=2\">source</a>"
            + "</article>",
        page.path("html").asText());
    assertEquals("/acme/news/2026/gr%C3%BC%C3%9Fe.html", page.path("url").asText());
    assertEquals("=?UTF-8?B?R3LDvMOfZQ==?=", page.path("subject").asText());
  }

  @Test
  void publishPage_hostilePage_isRefusedAtEveryPlace() throws Exception {
    JsonNode answer = answer(publish, "publish-page", "2 a page that attacks at every place");
    assertEquals(422, answer.path("statusCode").asInt(), answer::toString);
    List<String> codes =
        JSON.readTree(answer.path("body").asText()).path("errors").findValuesAsText("code");
    assertEquals(
        Set.of(
            "HeaderValue",
            "Identifier",
            "PlainText",
            "SafeFileName",
            "SafeHtml",
            "SafeKey",
            "SafePath",
            "SafeRedirect",
            "SafeUrl"),
        new TreeSet<>(codes));
  }

  @Test
  void publishPage_operatorInPlaceOfAText_isRefused() throws Exception {
    JsonNode answer = answer(publish, "publish-page", "3 an operator in place of a text");
    assertEquals(400, answer.path("statusCode").asInt(), answer::toString);
    assertTrue(answer.path("body").asText().contains("type-mismatch"));
  }

  @Test
  void publishPage_noteThatIsCode_isRefusedWhereItStands() throws Exception {
    JsonNode answer = answer(publish, "publish-page", "4 a note that is code");
    assertEquals(422, answer.path("statusCode").asInt(), answer::toString);
    JsonNode problem = JSON.readTree(answer.path("body").asText());
    assertEquals("urn:lambda-guardrails:problem:injection", problem.path("type").asText());
    assertEquals(
        "[{\"pointer\":\"/note\",\"code\":\"injection\"}]", problem.path("errors").toString());
    assertTrue(logged(publish).contains("\"rule\":\"sql-union\""), () -> logged(publish));
    assertFalse(logged(publish).contains("from account"), () -> logged(publish));
  }

  private static String logged(LocalRuntime runtime) {
    return runtime.captured().everything();
  }

  @Test
  void findPages_textThatAttacks_findsNothingAndIsReported() throws Exception {
    JsonNode answer = answer(find, "find-pages", "1 a text that attacks");
    assertEquals(200, answer.path("statusCode").asInt(), answer::toString);
    assertEquals("{\"titles\":[]}", answer.path("body").asText());
    assertTrue(logged(find).contains("\"injection\":\"SQL\""), () -> logged(find));
    assertTrue(logged(find).contains("\"mode\":\"REPORT\""), () -> logged(find));
    assertFalse(logged(find).contains("'1'='1"), () -> logged(find));
  }

  @Test
  void findPages_orderThatIsNoWordOfOurs_isRefused() throws Exception {
    JsonNode answer = answer(find, "find-pages", "2 an order that is a statement");
    assertEquals(400, answer.path("statusCode").asInt(), answer::toString);
  }
}
