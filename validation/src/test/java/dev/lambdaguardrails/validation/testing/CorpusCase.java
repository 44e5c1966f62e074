// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One case of the strict-JSON corpus, {@code strict-json.jsonl}: one object a line.
 *
 * <p>{@code body} is the text of the body, {@code bytes} its bytes in base64, {@code base64} a text
 * that claims to be base64; none of them is no body. {@code <<TEXT*N>>} in a body stands for N
 * times that text. {@code contentType} is {@code application/json} where it is absent and missing
 * where it is null. {@code pointer} is where the only error of the answer is.
 *
 * @param name what is tried
 * @param call the request, with all parameters in place
 * @param input the text that the answer must hold nothing of
 * @param status the expected status
 * @param code the expected code, "ok" for none
 * @param pointer the expected pointer, null where none is expected
 */
public record CorpusCase(
    String name, HttpCall call, String input, int status, String code, @Nullable String pointer) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern REPEATED = Pattern.compile("<<(.+?)\\*(\\d+)>>");

  /** All cases. */
  public static List<CorpusCase> all() {
    List<CorpusCase> cases = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(CorpusCase.class.getResourceAsStream("/strict-json.jsonl")),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        cases.add(read(JSON.readTree(line)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cases;
  }

  /** A call that every input of the corpus is sent with. */
  public static HttpCall parameters(HttpCall call) {
    return call.path("tenant", "acme")
        .query("page-no=2")
        .header("x-client", "web")
        .claim("sub", "user-1");
  }

  private static CorpusCase read(JsonNode line) throws IOException {
    HttpCall call = parameters(HttpCall.empty()).header("content-type", "application/json");
    String input = "";
    if (line.has("body")) {
      input = expanded(line.path("body").asText());
      call.body(input);
    } else if (line.has("bytes")) {
      byte[] bytes = line.path("bytes").binaryValue();
      input = new String(bytes, StandardCharsets.ISO_8859_1);
      call.base64(line.path("bytes").asText());
    } else if (line.has("base64")) {
      input = line.path("base64").asText();
      call.base64(input);
    }
    if (line.has("contentType")) {
      call.without("content-type");
      if (!line.path("contentType").isNull()) {
        call.header("content-type", line.path("contentType").asText());
      }
    }
    return new CorpusCase(
        line.path("name").asText(),
        call,
        input,
        line.path("status").asInt(),
        line.path("code").asText(),
        line.path("pointer").isTextual() ? line.path("pointer").asText() : null);
  }

  private static String expanded(String body) {
    return REPEATED.matcher(body).replaceAll(CorpusCase::repeated);
  }

  private static String repeated(MatchResult match) {
    return Matcher.quoteReplacement(match.group(1).repeat(Integer.parseInt(match.group(2))));
  }

  /** The name only. */
  @Override
  public String toString() {
    return name;
  }
}
