// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.sink;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.NamedValues;
import dev.lambdaguardrails.failure.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/**
 * Values of an invocation, put into what runs as a careless function puts them: long because every
 * kind of value meets every kind of sink.
 */
class SinkGuardTest {
  private static Invocation body(Object value) throws Exception {
    String json = new ObjectMapper().writeValueAsString(Map.of("value", value));
    return Invocation.from(EventSource.HTTP_API).body(json).build();
  }

  private static void check(
      BiConsumer<String, Invocation> guard, String template, boolean safe, String... values)
      throws Exception {
    for (String value : values) {
      String text = template.replace("{}", value);
      Invocation call = body(value);
      if (safe) {
        assertDoesNotThrow(() -> guard.accept(text, call), text);
      } else {
        Refusal refusal = assertThrows(Refusal.class, () -> guard.accept(text, call), text);
        assertEquals("unsafe-for-sink", refusal.code());
      }
    }
  }

  private static final String LITERAL = "select a, b from t where name = '{}' and x = 1";
  private static final String NUMBER = "select a, b from t where id = {} limit 10";

  @Test
  void sql_valueThatIsData_passes() throws Exception {
    check(
        SinkGuard::sql,
        LITERAL,
        true,
        "Anna Smith",
        "1 or 1=1",
        "-- x",
        "/* x */",
        "a;b",
        "O''Brian",
        "\"x\"",
        "c, d",
        "select z",
        "#1 fan",
        "100 %",
        "x\ny",
        "\ud83d\ude00 ok",
        "a=b&c=d",
        "(x)",
        "``",
        "$$ a $$",
        "it is",
        "drop table t",
        "x, y",
        "",
        " ",
        "a",
        "\\n is a line");
    check(SinkGuard::sql, NUMBER, true, "12", "-5", "+7", "1.5", "1e5", "-1.5e-3", "0x1F", "a_b");
    check(SinkGuard::sql, "select {} from t", true, "name", "größe");
    check(SinkGuard::sql, "select \"{}\" from t", true, "my name", "a.b");
    check(SinkGuard::sql, "select 1 /* {} */ from t", true, "by Anna Smith");
    check(SinkGuard::sql, "select $q${}$q$", true, "it's me; ok");
    check(SinkGuard::sql, "select 1 from t where a like '{}%' escape '\\' and b = 1", true, "a b");
  }

  @Test
  void sql_valueThatIsMore_isRefused() throws Exception {
    check(
        SinkGuard::sql,
        LITERAL,
        false,
        "' or 1=1 -- ",
        "'or'1'='1",
        "O'Brian",
        "x'; drop table t; --",
        "' union select 1,2 -- ",
        "'||'",
        "' '",
        "\\' or 1=1 -- ",
        "x' /*",
        "'\t;",
        "' AND '1'='1",
        "a' or name like '%");
    check(
        SinkGuard::sql,
        NUMBER,
        false,
        "1 or 1=1",
        "1;drop table t",
        "1--",
        "1/**/or/**/1=1",
        "(select 1)",
        "1 union all select 2",
        "sleep(5)",
        "1||1",
        "1-1",
        "1#x",
        "a.b",
        "@@version",
        "1\nor\n1",
        "0x1 or 1",
        "1 OR 1");
    check(SinkGuard::sql, "select \"{}\" from t", false, "a\" from u --");
    check(SinkGuard::sql, "select `{}` from t", false, "a` from u #");
    check(SinkGuard::sql, "select 1 /* {} */ from t", false, "*/ , 2 /*");
    check(SinkGuard::sql, "select $q${}$q$", false, "$q$; drop table t; select $q$");
    check(SinkGuard::sql, "select * from t order by {}", false, "name desc", "1, (select 2)");
    check(SinkGuard::sql, "select /*! {} */", false, "1, user()");
  }

  @Test
  void sql_valueBehindWhatOnlySomeServersTakeForAComment_isRefused() throws Exception {
    check(SinkGuard::sql, "select a from t where b = 10--{}", false, "1 or 1=1", "1;drop table t");
    check(SinkGuard::sql, "select 1 /*M! {} */ from t", false, "1, user()");
    check(SinkGuard::sql, "select 1 -- {}\nfrom t", true, "for Anna Smith");
  }

  @Test
  void command_quotedValueThatIsAnOption_isRefused() throws Exception {
    for (String line : List.of("tar cf o.tar '{}'", "tar cf o.tar \"{}\"", "'{}' x")) {
      check(SinkGuard::command, line, false, "--checkpoint-action=exec=sh x.sh", "-rf");
    }
    check(SinkGuard::command, "grep -e'{}' --text=\"{}\" f", true, "-rf", "a-b");
  }

  @Test
  void url_valueWithAnEscapedSlash_isRefusedInAPath() throws Exception {
    String path = "https://api.example.com/v1/{}?x=1";
    check(SinkGuard::url, path, false, "..%2fadmin", "a%2F..%2Fadmin", "..%5Cadmin");
    check(SinkGuard::url, "https://api.example.com/v1?q={}", true, "a%2Fb");
    check(SinkGuard::url, path, true, "a%20b", "a%26b");
  }

  @Test
  void sql_valueThatTakesItsNeighboursMeaning_isRefused() throws Exception {
    check(SinkGuard::sql, LITERAL, false, "x'", "'", "'''", "x\\", "\\", "a''''' ");
    check(SinkGuard::sql, "select \"{}\" from t where a = \"\"", false, "x\"", "\"");
    check(SinkGuard::sql, LITERAL, true, "x''", "it''s");
    check(SinkGuard::command, "echo \"{}\"; ls", false, "\\", "a\\");
  }

  @Test
  void sql_twoValuesThatWorkTogether_areRefused() {
    Invocation call =
        Invocation.from(EventSource.HTTP_API)
            .body("{\"user\":\"\\\\\",\"password\":\" or 1=1 -- \"}")
            .build();
    assertThrows(
        Refusal.class, () -> SinkGuard.sql("select 1 where u = '\\' and p = ' or 1=1 -- '", call));
  }

  @Test
  void sql_valueOfEveryPlaceOfARequest_isSeen() {
    String value = "1 or 1=1";
    Invocation.Builder[] calls = {
      Invocation.from(EventSource.HTTP_API).query(NamedValues.exact().add("q", value).build()),
      Invocation.from(EventSource.HTTP_API).query(NamedValues.exact().add(value, "x").build()),
      Invocation.from(EventSource.HTTP_API)
          .pathParameters(NamedValues.exact().add("id", value).build()),
      Invocation.from(EventSource.HTTP_API)
          .headers(NamedValues.headers().add("X-Id", value).build()),
      Invocation.from(EventSource.HTTP_API)
          .headers(NamedValues.headers().add("Cookie", "a=b; id=" + value + "; c=d").build()),
      Invocation.from(EventSource.HTTP_API).path(value),
      Invocation.from(EventSource.HTTP_API).body("[{\"a\":[\"1 OR 1=1\"]}]"),
      Invocation.from(EventSource.HTTP_API).body("{\"1 or 1=1\":1}"),
      Invocation.from(EventSource.HTTP_API).body("  1 or 1=1 "),
      Invocation.from(EventSource.HTTP_API).body(() -> "WyIxIG9yIDE9MSJd", true)
    };
    for (Invocation.Builder call : calls) {
      Invocation built = call.build();
      assertThrows(
          Refusal.class, () -> SinkGuard.sql("select 1 from t where id = 1 Or 1=1", built));
      assertDoesNotThrow(() -> SinkGuard.sql("select 1 from t where id = ?", built));
    }
  }

  @Test
  void command_valueThatIsData_passes() throws Exception {
    check(SinkGuard::command, "convert {} out.png", true, "a.png", "dir/b.png", "a-b", "x=1");
    check(SinkGuard::command, "echo '{}'", true, "a b; c", "$(id)", "`id`", "a | b", "\"x\"");
    check(SinkGuard::command, "echo \"{}\"", true, "a b; c", "a | b", "it's");
  }

  @Test
  void command_valueThatIsMore_isRefused() throws Exception {
    check(
        SinkGuard::command,
        "convert {} out.png",
        false,
        "a; id",
        "a b",
        "$(id)",
        "`id`",
        "a|id",
        "a&&id",
        "a\nid",
        "-resize",
        "--help",
        "a>b",
        "a*",
        "{a,b}",
        "~/x",
        "$HOME",
        "a\\ b",
        "a'b'");
    check(SinkGuard::command, "echo '{}'", false, "' ; id '", "a'b", "'; id #");
    check(SinkGuard::command, "echo \"{}\"", false, "$(id)", "`id`", "\"; id", "a\\\"b", "$HOME x");
  }

  @Test
  void path_valueThatIsOneName_passes() throws Exception {
    check(SinkGuard::path, "/data/{}/x", true, "a.txt", "my file", "a-b", "..a", "v1.2");
  }

  @Test
  void path_valueThatIsMore_isRefused() throws Exception {
    check(
        SinkGuard::path,
        "/data/{}/x",
        false,
        "..",
        "../..",
        "a/b",
        "a/../../etc",
        "..\\..",
        "a\0b",
        "./a",
        "/etc/passwd");
  }

  @Test
  void url_valueThatIsOnePart_passes() throws Exception {
    check(SinkGuard::url, "https://api.example.com/v1/{}?x=1", true, "a-b", "a.b", "a%20b", "1,2");
    check(SinkGuard::url, "https://api.example.com/v1?q={}", true, "a+b", "a%26b", "x,y");
    check(SinkGuard::url, "https://{}.example.com/", true, "tenant-1");
  }

  @Test
  void url_valueThatIsMore_isRefused() throws Exception {
    check(
        SinkGuard::url,
        "https://api.example.com/v1/{}?x=1",
        false,
        "..",
        "%2e%2e",
        ".%2E",
        "a/b",
        "../admin",
        "a?b",
        "a#b",
        "a?x=2&y=3",
        "a\\b",
        "@evil.com");
    check(SinkGuard::url, "https://api.example.com/v1?q={}", false, "a&admin=1", "a#b", "a=b");
    check(
        SinkGuard::url,
        "https://{}/",
        false,
        "localhost",
        "2130706433",
        "evil.com",
        "127.0.0.1",
        "a-b.com:80");
    check(SinkGuard::url, "https://api.{}/", false, "evil.com", "evil-x.com");
    check(SinkGuard::url, "https://{}.example.com/", false, "evil.com/", "x@evil.com", "a.b");
    check(SinkGuard::url, "{}", false, "https://evil.com/", "http://169.254.169.254/latest");
  }

  @Test
  void path_ofTheRequestItself_mayBeThatOfAnotherUrl() {
    Invocation call = Invocation.from(EventSource.HTTP_API).path("/v1/orders").build();
    assertDoesNotThrow(() -> SinkGuard.url("https://api.example.com/v1/orders", call));
    assertDoesNotThrow(() -> SinkGuard.path("/data/v1/orders", call));
  }

  @Test
  void texts_ofAnyKind_giveAVerdict() throws Exception {
    RandomStrings random = new RandomStrings(7);
    for (int round = 0; round < 3000; round++) {
      Invocation call =
          Invocation.from(EventSource.HTTP_API)
              .query(NamedValues.exact().add("q", random.any()).build())
              .build();
      String text = random.any() + random.any();
      for (BiConsumer<String, Invocation> guard :
          java.util.List.<BiConsumer<String, Invocation>>of(
              SinkGuard::sql, SinkGuard::command, SinkGuard::path, SinkGuard::url)) {
        try {
          guard.accept(text, call);
        } catch (Refusal refused) {
          assertEquals("unsafe-for-sink", refused.code());
        }
      }
    }
  }

  /** What a value looks like between two tokens of the text is compared with a plain search. */
  @Test
  void spans_ofRandomTexts_areThoseOfAPlainSearch() {
    Random random = new Random(3);
    for (int round = 0; round < 20_000; round++) {
      String text = letters(random, 30);
      String value = letters(random, 4);
      if (value.isEmpty() || text.isEmpty()) {
        continue;
      }
      Tokens tokens = new Tokens(text.length());
      int[] reach = new int[text.length()];
      for (int at = 0; at < reach.length; at++) {
        int end = Math.min(text.length(), at + random.nextInt(4));
        tokens.span(at, end);
        java.util.Arrays.fill(reach, at, end, end);
        if (end == at) {
          tokens.bound(at, at + 1);
          reach[at] = at;
        }
      }
      boolean expected = false;
      for (int at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
        expected |= value.length() > 1 && reach[at] < at + value.length();
      }
      assertEquals(
          expected,
          Spans.crosses(text, tokens, Map.of(value.length(), java.util.Set.of(value, "zz"))));
    }
  }

  private static String letters(Random random, int most) {
    StringBuilder out = new StringBuilder();
    for (int at = random.nextInt(most); at > 0; at--) {
      out.append((char) ('a' + random.nextInt(2)));
    }
    return out.toString();
  }

  @Test
  void body_ofManyValues_takesTimeByItsLength() {
    StringBuilder body = new StringBuilder("[");
    for (int at = 0; at < 90_000; at++) {
      body.append("\"a ").append(at).append("\",");
    }
    Invocation call =
        Invocation.from(EventSource.HTTP_API).body(body.append("\"x\"]").toString()).build();
    String statement = "select " + "a, b, ".repeat(2000) + "c from t";
    org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
        java.time.Duration.ofSeconds(10), () -> SinkGuard.sql(statement, call));
  }
}
