// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.KeyedHash;
import dev.lambdaguardrails.Redactions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What goes out of a text: a row is the text, a bar, and what is written. Long because it is the
 * list of the notations.
 */
class RedactionTest {
  private static final Redactions NONE = new Redactions();

  private static String redacted(String text) {
    return new Redactor(NONE, RedactionSettings.usual()).text(text);
  }

  private static String redacted(String text, Map<String, String> environment) {
    return new Redactor(NONE, RedactionSettings.of(environment::get)).text(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "user=joe password=hunter2 host=db | user=joe password=[REDACTED:name] host=db",
        "password: hunter2, host: db | password: [REDACTED:name], host: db",
        "{\"a\":1,\"password\":\"hun\\\"ter2\",\"n\":1} | {\"a\":1,\"password\":\"[REDACTED:name]\",\"n\":1}",
        "{\\\"password\\\":\\\"a\\\\\\\"b\\\",\\\"n\\\":1} | {\\\"password\\\":\\\"[REDACTED:name]\\\",\\\"n\\\":1}",
        "{'pin': '12'} | {'pin': '[REDACTED:name]'}",
        "{\"pin\":1234,\"n\":1} | {\"pin\":[REDACTED:name],\"n\":1}",
        "{\"tokens\":[\"a]\",\"b\"],\"n\":1} | {\"tokens\":[REDACTED:name],\"n\":1}",
        "Authorization: Bearer abc for 7 | Authorization: [REDACTED:name] for 7",
        "Cookie: a=b; c=d user=7 | Cookie: [REDACTED:name] user=7",
        "/cb?access_token=abc&state=x | /cb?access_token=[REDACTED:name]&state=x",
        "{user=u, password=a b, n=1} | {user=u, password=[REDACTED:name], n=1}",
        "Server=db;Password=abc;User=sa | Server=db;Password=[REDACTED:name];User=sa",
        "API key: abcd1234 | API key: [REDACTED:name]",
        "run --password abc --n 1 | run --password [REDACTED:name] --n 1",
        "curl -u joe:abc https://x | curl -u joe:[REDACTED:name] https://x",
        "the password is hunter2 | the password is [REDACTED:name]",
        "<password>a b</password> | <password>[REDACTED:name]</password>",
        "secret => abc | secret => [REDACTED:name]"
      })
  void name_ofASecret_hidesItsValue(String text, String written) {
    assertEquals(written, redacted(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password must not be empty",
        "password: must not be empty",
        "token: expired",
        "tokens: 512",
        "max_tokens=4,096",
        "token_type=bearer_v2",
        "authorization: denied",
        "password=null",
        "password=****",
        "password={}",
        "Bearer authentication failed",
        "Basic authentication required",
        "arn:aws:secretsmanager:eu-west-1:1:secret:prod/db",
        "12:30:45 monkey=1 author=x",
        "icon@2x.png",
        "git@github.com:acme/shop.git",
        "lodash@4.17.21",
        "com.acme.Foo@1b6d3586",
        "http://localhost:3000/@fs/x",
        "4539148803436468",
        "1700000000000 2026-11-22 05:30:28",
        "9c5b94b1-35ad-49bb-b118-8e8fc24abf80",
        "da39a3ee5e6b4b0d3255bfef95601890afd80709",
        "eyJmb28iOiJiYXIifQ==",
        "DE00370400440532013000",
        "-----BEGIN CERTIFICATE-----",
        "sk-fading-circle-of-the-animation",
        "078-05-1120 +14155550132",
        "total 1200 4000 3000 2000 end"
      })
  void text_thatLooksLikeASecret_staysTheSameInstance(String text) {
    assertSame(text, redacted(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a 4111111111111111 b | a [REDACTED:card] b",
        "4111 1111 1111 1111 12/26 | [REDACTED:card] 12/26",
        "3782-822463-10005 | [REDACTED:card]",
        "4222222222222 | [REDACTED:card]",
        "id DE89370400440532013000. | id [REDACTED:iban].",
        "GB29 NWBK 6016 1331 9268 19 | [REDACTED:iban]",
        "to jane.doe@example.com, | to j***@example.com,",
        "jo@example.com | ***@example.com",
        "AKIAIOSFODNN7EXAMPLE | [REDACTED:aws-key]",
        "aws wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY | aws [REDACTED:aws-key]",
        "x eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc-_1 y | x [REDACTED:jwt] y",
        "Bearer abcdef123456 x | Bearer [REDACTED:bearer] x",
        "Basic am9lOmh1bnRlcjI= x | Basic [REDACTED:basic] x",
        "postgres://app:pa/ss@db/x | postgres://app:[REDACTED:url-password]@db/x",
        "https://u:p%40@h/ | https://u:[REDACTED:url-password]@h/",
        "ghp_0123456789abcdefghijABCDEFGHIJ012345 | [REDACTED:token]",
        "b64 cGFzc3dvcmQ9aHVudGVyMg== | b64 [REDACTED:name]"
      })
  void pattern_valid_isRedacted(String text, String written) {
    assertEquals(written, redacted(text));
  }

  @Test
  void privateKey_inAnyEscaping_goesWhole() {
    String key = "-----BEGIN RSA PRIVATE KEY-----\nMIIB\nabc=\n-----END RSA PRIVATE KEY-----";
    assertEquals("a [REDACTED:private-key] b", redacted("a " + key + " b"));
    assertEquals("a [REDACTED:private-key] b", redacted("a " + key.replace("\n", "\\n") + " b"));
    assertEquals("a [REDACTED:private-key]", redacted("a " + key.substring(0, 45)));
  }

  @Test
  void strictPattern_splitByALineBreak_isRedacted() {
    assertEquals("[REDACTED:aws-key] x", redacted("AKIAIOSF\nODNN7EXAMPLE x"));
    assertEquals("n [REDACTED:card] x", redacted("n 41111111\r\n11111111 x"));
    assertEquals("[REDACTED:aws-key]\nnext", redacted("AKIAIOSFODNN7EXAMPLE\nnext"));
  }

  @Test
  void escapes_andPercentEncoding_areReadThrough() {
    assertEquals(
        "q=[REDACTED:name]&n=1", redacted("q=password%3Dhunter2&n=1").replace("password%3D", ""));
    assertEquals("\\n[REDACTED:card]", redacted("\\n4111111111111111"));
    assertEquals("a\\u003d j***@example.com", redacted("a\\u003d jane%40example.com"));
  }

  @Test
  void liveValue_inAnyForm_isRedacted() {
    Redactions live = new Redactions();
    live.register("correct-horse");
    Redactor redactor = new Redactor(live, RedactionSettings.usual());
    for (String text :
        List.of("correct-horse", "Y29ycmVjdC1ob3JzZ", "correct%2Dhorse", "correct-\nhorse")) {
      assertEquals("a [REDACTED:secret] b", redactor.text("a " + text + " b"), text);
    }
  }

  @Test
  void phonesAndSocialSecurityNumbers_onRequest_areRedacted() {
    Map<String, String> also = Map.of(RedactionSettings.ALSO, "phone, ssn");
    assertEquals("[REDACTED:ssn] x", redacted("078-05-1120 x", also));
    assertEquals("666-05-1120 x", redacted("666-05-1120 x", also));
    assertEquals("[REDACTED:phone] x", redacted("+1 415 555-0132 x", also));
    assertEquals("[REDACTED:phone] x", redacted("(415) 555-0132 x", also));
    assertEquals("17-04-2026 1.2.3", redacted("17-04-2026 1.2.3", also));
  }

  @Test
  void mode_partial_showsWhatTraces() {
    Map<String, String> partial = Map.of(RedactionSettings.MODE, "partial");
    assertEquals("[REDACTED:card:…1111]", redacted("4111111111111111", partial));
    assertEquals("[REDACTED:iban:…3000]", redacted("DE89370400440532013000", partial));
    assertEquals("[REDACTED:aws-key:…MPLE]", redacted("AKIAIOSFODNN7EXAMPLE", partial));
    assertEquals("j***@example.com", redacted("jane@example.com", partial));
    assertEquals("password=[REDACTED:name]", redacted("password=hunter2", partial));
    assertEquals("Bearer [REDACTED:bearer]", redacted("Bearer abcdef123456", partial));
  }

  @Test
  void mode_hash_joinsEqualsUntilItIsRenewed() {
    Map<String, String> hash = Map.of(RedactionSettings.MODE, "mark,email=hash");
    String first = redacted("jane@example.com", hash);
    assertTrue(first.matches("\\[REDACTED:email:[0-9a-f]{12}]"), first);
    assertEquals(first, redacted("jane@example.com", hash));
    assertNotEquals(first, redacted("john@example.com", hash));
    assertEquals("[REDACTED:card]", redacted("4111111111111111", hash));
    KeyedHash.ofProcess().renew();
    assertNotEquals(first, redacted("jane@example.com", hash));
  }

  /** What a line shows of a value is the same in every form that it is written in plainly. */
  @Test
  void mode_hashOfAll_joinsWhatIsTheSameAndNothingElse() {
    Map<String, String> hash = Map.of(RedactionSettings.MODE, "hash");
    String card = redacted("card 4111111111111111", hash).substring(5);
    assertTrue(card.matches("\\[REDACTED:card:[0-9a-f]{12}]"), card);
    assertEquals("{\"n\":" + card + "}", redacted("{\"n\":4111111111111111}", hash));
    String named = redacted("pin=4111111111111111", hash);
    assertTrue(named.matches("pin=\\[REDACTED:name:[0-9a-f]{12}]"), named);
    Redactions live = new Redactions();
    live.register("correct-horse");
    Redactor redactor = new Redactor(live, RedactionSettings.of(hash::get));
    String secret = redactor.text("correct-horse");
    assertTrue(secret.matches("\\[REDACTED:secret:[0-9a-f]{12}]"), secret);
    assertEquals("a " + secret + " b", redactor.text("a correct-horse b"));
  }

  @ParameterizedTest
  @CsvSource({
    "GUARDRAILS_REDACTION,hashed",
    "GUARDRAILS_REDACTION,mail=hash",
    "GUARDRAILS_REDACT_ALSO,names"
  })
  void setting_unknown_endsInit(String variable, String value) {
    Map<String, String> environment = Map.of(variable, value);
    assertThrows(WrongLogging.class, () -> RedactionSettings.of(environment::get));
  }

  @Test
  void email_byMarkMode_isNotShown() {
    Map<String, String> mark = Map.of(RedactionSettings.MODE, "mark");
    assertEquals("[REDACTED:email]", redacted("jane@example.com", mark));
  }

  /** Texts that call every recogniser again and again take a time that grows with their length. */
  @Test
  void text_hostile_isReadInLinearTime() {
    String[] pieces = {
      "a",
      "=",
      "token=",
      "eyJhbGciOiJIUzI1NiJ9.",
      "eyJ-",
      "eyJ",
      "a@",
      "a.",
      "@a.b",
      "://a:",
      "1 ",
      "-----BEGIN PRIVATE KEY",
      "4111-",
      "12",
      "Aa1/",
      "\\",
      "\\\"",
      "%41",
      "%2525",
      "{",
      "[\"",
      "password={",
      "is ",
      "AKIA",
      "QUJDREVGR0hJSktM/",
      "\n",
      "ab12",
      "--a ",
      "-u a:",
      "Bearer ",
      "DE89 ",
      "sk-",
      "thin:",
      "\"password\":\"",
      "GB29-",
      "NewOrder[",
      ", a=",
      " a="
    };
    Redactions live = new Redactions();
    live.sensitive("NewOrder", "a *b c");
    Redactor redactor = new Redactor(live, RedactionSettings.usual());
    for (String one : pieces) {
      for (String two : pieces) {
        String text = (one + two).repeat(8_000 / (one + two).length());
        assertTimeoutPreemptively(
            Duration.ofSeconds(5), () -> redactor.text(text), () -> one + " and " + two);
      }
    }
  }

  @Test
  void text_longerThanALine_isRedactedToItsEnd() {
    String text = "x ".repeat(100_000);
    assertSame(text, redacted(text));
    assertEquals(text + "[REDACTED:card]", redacted(text + "4111111111111111"));
  }

  private record NewOrder(String customer, String email, String note) {}

  private static Redactor ofOrders() {
    Redactions live = new Redactions();
    live.sensitive("NewOrder", "customer *email note");
    live.sensitive("Card", "*");
    return new Redactor(live, RedactionSettings.usual());
  }

  @Test
  void record_sensitiveComponent_isNotShown() {
    assertEquals(
        "a NewOrder[customer=c, email=[REDACTED:sensitive], note=n] b",
        ofOrders().text("a " + new NewOrder("c", "x y", "n") + " b"));
    assertEquals(
        "{\"email\":\"[REDACTED:sensitive]\"} email=[REDACTED:sensitive]",
        ofOrders().text("{\"email\":\"x y\"} email=x x"));
    assertEquals("Card[[REDACTED:sensitive]]", ofOrders().text("Card[number=1, name=x]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "email=Jane Roe, note=n | email=[REDACTED:sensitive], note=n",
        "email: Jane Roe note: n | email: [REDACTED:sensitive] note: n",
        "id=7&email=Jane&note=n | id=7&email=[REDACTED:sensitive]&note=n",
        "{id=7, email=Jane Roe} done | {id=7, email=[REDACTED:sensitive]} done",
        "email='Jane O'Hara' x | email=[REDACTED:sensitive]",
        "email=[a] b [c | email=[REDACTED:sensitive]",
        "email: unknown | email: [REDACTED:sensitive]",
        "emails: 12, email: 12 | emails: 12, email: [REDACTED:sensitive]",
        "{\"email\":true,\"n\":1} | {\"email\":[REDACTED:sensitive],\"n\":1}",
        "<email>a & b</email> c | <email>[REDACTED:sensitive]</email> c"
      })
  void name_ofASensitiveComponent_hidesItsValueUpToTheNextName(String text, String written) {
    assertEquals(written, ofOrders().text(text));
  }

  @Test
  void value_ofASensitiveComponent_isHiddenAlsoBehindALineBreak() {
    assertEquals("email=[REDACTED:sensitive]\nnote=n", ofOrders().text("email=Jane\nRoe\nnote=n"));
    assertEquals("email:[REDACTED:sensitive]", ofOrders().text("email:\n  Jane Roe"));
  }

  @Test
  void form_withBlanksAsPlusSigns_isReadThrough() {
    assertEquals("q=bearer+[REDACTED:bearer]", redacted("q=bearer+Abcdefgh12345"));
    assertEquals("q=[REDACTED:card]&n=1", redacted("q=4111+1111+1111+1111&n=1"));
    assertEquals("q=DE+[REDACTED:iban]", redacted("q=DE+DE89+3704+0044+0532+0130+00"));
    assertEquals("a=1+2%2B4111", redacted("a=1+2%2B4111"));
  }

  /** Whatever one component holds, another that is sensitive does not come out. */
  @Test
  void record_componentThatLooksLikeOthers_hidesNoneOfThem() {
    String[] forged = {
      ", email=a, note=b",
      "], email=",
      "NewOrder[customer=",
      "NewOrder[customer=x, email=y, note=z]",
      ", note=",
      "]",
      "email=",
      "{",
      "\""
    };
    for (String one : forged) {
      for (String two : forged) {
        String text = ofOrders().text("a " + new NewOrder(one, "canary" + two + "canary", two));
        assertEquals(-1, text.indexOf("canary"), text);
      }
    }
  }

  @Test
  void value_inAMap_isHiddenByItsKey() {
    Lines lines = new Lines();
    lines.logger("x").info("login {}", Map.of("password", "a b, c=d}"));
    assertEquals("login {password=[REDACTED:name]}", lines.one().get("message").textValue());
  }

  @Test
  void card_behindAComma_isRedacted() {
    assertEquals("42,[REDACTED:card],12/26", redacted("42,4111111111111111,12/26"));
    assertEquals("[7,[REDACTED:card]]", redacted("[7,4111111111111111]"));
  }

  /** A value that holds what looks like an escape, written by who escapes more than others do. */
  @Test
  void liveValue_thatHoldsEscapes_isFoundBehindOthers() {
    Redactions live = new Redactions();
    live.register("p<a\\nw%41rd-one");
    Redactor redactor = new Redactor(live, RedactionSettings.usual());
    for (String text : List.of("p\\u003ca\\\\nw%41rd-one", "p%3Ca%5Cnw%2541rd%2Done")) {
      assertEquals("a [REDACTED:secret] b", redactor.text("a " + text + " b"), text);
    }
    live.register("p<a-word-two");
    assertEquals("a [REDACTED:secret] b", redactor.text("a p%5Cu003ca-word-two b"));
  }

  @Test
  void component_ofANameWithBlanks_isHidden() {
    Redactions live = new Redactions();
    live.sensitive("", "*home\u00a0address *e\u00a0mail\u00a0(work)");
    Redactor redactor = new Redactor(live, RedactionSettings.usual());
    for (String text :
        List.of(
            "{\"home address\":\"1 High Street\"}",
            "{\"Home Address\" : \"1 High Street\"}",
            "{\\\"home address\\\":\\\"1 High Street\\\"}",
            "{home address=1 High Street}",
            "{\"e mail (work)\":\"1 High Street\"}")) {
      String redacted = redactor.text(text);
      assertFalse(redacted.contains("High"), redacted);
      assertTrue(redacted.contains("[REDACTED:sensitive]"), redacted);
    }
    assertTrue(redactor.hides("home address"));
    assertFalse(redactor.hides("address"));
    for (String text : List.of("{\"address\":\"x y\"}", "{\"chome address\":\"x\"}")) {
      assertEquals(text, redactor.text(text));
    }
  }

  @Test
  void record_ofTwoTypesOfOneName_showsTheSensitiveComponentsOfNeither() {
    Redactions live = new Redactions();
    live.sensitive("NewOrder", "customer *email note");
    live.sensitive("NewOrder", "id *phone");
    Redactor redactor = new Redactor(live, RedactionSettings.usual());
    assertEquals(
        "a NewOrder[customer=c, email=[REDACTED:sensitive], note=n] b",
        redactor.text("a " + new NewOrder("c", "x, id=y", "n") + " b"));
    assertEquals(
        "NewOrder[id=7, phone=[REDACTED:sensitive]]", redactor.text("NewOrder[id=7, phone=x y]"));
    assertEquals("NewOrder[[REDACTED:sensitive]", redactor.text("NewOrder[other=7]"));
  }

  @Test
  void component_ofANameBeyondAscii_isHidden() {
    Redactions live = new Redactions();
    live.sensitive("Person", "id *größe *住所");
    Redactor redactor = new Redactor(live, RedactionSettings.usual());
    assertEquals(
        "{\"größe\":\"[REDACTED:sensitive]\",\"住所\":\"[REDACTED:sensitive]\"}",
        redactor.text("{\"größe\":\"tall\",\"住所\":\"Tokyo\"}"));
    assertEquals("größe=[REDACTED:sensitive]", redactor.text("größe=tall"));
    assertEquals("GRÖSSE=x gre=y 名前=z", redactor.text("GRÖSSE=x gre=y 名前=z"));
    assertTrue(redactor.hides("住所"));
    assertFalse(redactor.hides("名前"));
    assertFalse(redactor.hides("gre"));
  }

  @Test
  void text_ofManySecretsInManyForms_isReadInATimeThatGrowsWithIt() {
    String text = "a@b.co\\n%41+=".repeat(40_000);
    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> redacted(text));
  }
}
