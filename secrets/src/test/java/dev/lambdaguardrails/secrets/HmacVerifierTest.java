// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.NamedValues;
import dev.lambdaguardrails.SignatureForm;
import dev.lambdaguardrails.failure.Fault;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.guard.BodyVerifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Signatures as GitHub and Slack publish them, and every way in which one is not right: long
 * because it is the list of them.
 */
@Timeout(60)
class HmacVerifierTest {
  private static final String GITHUB_KEY = "It's a Secret to Everybody";
  private static final String GITHUB =
      "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";
  private static final byte[] GITHUB_BODY = bytes("Hello, World!");

  private static final String SLACK_KEY = "8f742231b10e8888abcd99yyyzzz85a5";
  private static final String SLACK =
      "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";
  private static final byte[] SLACK_BODY =
      bytes(
          "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
              + "&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
              + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F"
              + "96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c");

  private static final long SLACK_SECONDS = 1_531_420_618;
  private static final byte[] BODY = bytes("{\"paid\":true}");

  private final Map<String, String> stored = new ConcurrentHashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final AtomicLong now = new AtomicLong(SLACK_SECONDS * 1000);

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private BodyVerifier verifier(String key, SignatureForm form) {
    stored.put("hook", key);
    return Secrets.of("hook")
        .environment(Map.<String, String>of()::get)
        .source(
            SecretSource.of(
                name -> {
                  asked.add(name);
                  return stored.get(name);
                }))
        .time(now::get, bound -> 0)
        .warm()
        .verifier("hook", "", "X-Signature", form, 300);
  }

  private static NamedValues header(String... namesAndValues) {
    NamedValues.Builder headers = NamedValues.headers();
    for (int at = 0; at < namesAndValues.length; at += 2) {
      headers.add(namesAndValues[at], namesAndValues[at + 1]);
    }
    return headers.build();
  }

  private static byte[] hmac(String key, String prefix, byte[] body) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(bytes(key), "HmacSHA256"));
    mac.update(bytes(prefix));
    return mac.doFinal(body);
  }

  @Test
  void time_ofASignature_isToldWhereItsFormHasOne() {
    BodyVerifier slack = verifier(SLACK_KEY, SignatureForm.SLACK);
    String seconds = Long.toString(SLACK_SECONDS);
    assertEquals(
        SLACK_SECONDS,
        slack.signedAt(header("X-Signature", SLACK, "X-Slack-Request-Timestamp", seconds)));
    assertEquals(-1, slack.signedAt(header("X-Signature", SLACK)));
    assertEquals(
        -1, verifier(GITHUB_KEY, SignatureForm.GITHUB).signedAt(header("X-Signature", GITHUB)));
  }

  /** What a sender writes at a second. */
  private static NamedValues signed(SignatureForm form, String key, long seconds) throws Exception {
    HexFormat hex = HexFormat.of();
    String time = Long.toString(seconds);
    return switch (form) {
      case HEX -> header("x-signature", hex.formatHex(hmac(key, "", BODY)));
      case BASE64 -> header("x-signature", Base64.getEncoder().encodeToString(hmac(key, "", BODY)));
      case GITHUB -> header("x-signature", "sha256=" + hex.formatHex(hmac(key, "", BODY)));
      case STRIPE ->
          header(
              "x-signature",
              "t="
                  + time
                  + ",v1="
                  + "0".repeat(64)
                  + ",v1="
                  + hex.formatHex(hmac(key, time + ".", BODY))
                  + ",v0=6ffbb59b2300aae63f272406069a9788598b792a944a07aba816edb039989a39");
      case SLACK ->
          header(
              "x-signature",
              "v0=" + hex.formatHex(hmac(key, "v0:" + time + ":", BODY)),
              "x-slack-request-timestamp",
              time);
    };
  }

  // Right.

  @Test
  void signature_thatGithubPublished_isRight() {
    assertTrue(
        verifier(GITHUB_KEY, SignatureForm.GITHUB)
            .verifies(GITHUB_BODY, header("X-Signature", GITHUB)));
  }

  @Test
  void signature_thatSlackPublished_isRight() {
    assertTrue(
        verifier(SLACK_KEY, SignatureForm.SLACK)
            .verifies(
                SLACK_BODY,
                header("X-Signature", SLACK, "X-Slack-Request-Timestamp", "" + SLACK_SECONDS)));
  }

  @ParameterizedTest
  @EnumSource
  void signature_ofEachForm_isRight(SignatureForm form) throws Exception {
    BodyVerifier verifier = verifier("kéy", form);
    assertTrue(verifier.verifies(BODY, signed(form, "kéy", SLACK_SECONDS)));
    assertTrue(verifier.verifies(BODY.clone(), signed(form, "kéy", SLACK_SECONDS)));
  }

  // Wrong.

  @ParameterizedTest
  @EnumSource
  void signature_byAnotherKeyOrOfAnotherBody_isWrong(SignatureForm form) throws Exception {
    BodyVerifier verifier = verifier("key", form);
    assertFalse(verifier.verifies(BODY, signed(form, "kez", SLACK_SECONDS)));
    byte[] other = BODY.clone();
    other[other.length - 2] ^= 1;
    assertFalse(verifier.verifies(other, signed(form, "key", SLACK_SECONDS)));
    assertFalse(verifier.verifies(new byte[0], signed(form, "key", SLACK_SECONDS)));
  }

  @ParameterizedTest
  @CsvSource({
    "HEX, ''",
    "HEX, 00",
    "HEX, zz7107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
    "HEX, sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
    "GITHUB, 757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
    "GITHUB, sha1=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
    "GITHUB, sha256=",
    "BASE64, not base64",
    "BASE64, AAAA",
    "STRIPE, ''",
    "STRIPE, t=1531420618",
    "STRIPE, v1=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
    "STRIPE, 't=,v1=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17'",
    "STRIPE, 't=-1,v1=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17'",
    "STRIPE, 't=1,t=1,v1=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17'",
    "SLACK, v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
  })
  void header_thatIsMalformed_isWrongAndCostsNoFetch(SignatureForm form, String value) {
    BodyVerifier verifier = verifier("key", form);
    int before = asked.size();
    assertFalse(verifier.verifies(BODY, header("X-Signature", value)));
    assertEquals(before, asked.size());
  }

  @Test
  void header_thatIsMissingOrRepeatedOrTooLong_isWrong() throws Exception {
    BodyVerifier verifier = verifier(GITHUB_KEY, SignatureForm.GITHUB);
    assertFalse(verifier.verifies(GITHUB_BODY, NamedValues.none()));
    assertFalse(
        verifier.verifies(GITHUB_BODY, header("X-Signature", GITHUB, "X-Signature", GITHUB)));
    assertFalse(verifier.verifies(GITHUB_BODY, header("X-Signature", GITHUB + " ".repeat(1000))));
  }

  @Test
  void header_withMoreSignaturesThanASenderHas_isReadNoFurther() throws Exception {
    String wrong = ",v1=" + "0".repeat(64);
    String right = HexFormat.of().formatHex(hmac("key", SLACK_SECONDS + ".", BODY));
    BodyVerifier verifier = verifier("key", SignatureForm.STRIPE);
    String header = "t=" + SLACK_SECONDS + wrong.repeat(8) + ",v1=" + right;
    assertFalse(verifier.verifies(BODY, header("X-Signature", header)));
  }

  // Time.

  @ParameterizedTest
  @CsvSource({
    "STRIPE, 300, true",
    "STRIPE, -300, true",
    "STRIPE, 301, false",
    "STRIPE, -301, false",
    "SLACK, 300, true",
    "SLACK, 301, false",
    "SLACK, -301, false",
    "GITHUB, 999999, true",
  })
  void time_ofASignature_isNearNow(SignatureForm form, long late, boolean right) throws Exception {
    BodyVerifier verifier = verifier("key", form);
    assertEquals(right, verifier.verifies(BODY, signed(form, "key", SLACK_SECONDS - late)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"9999999999999", "153142061x", ""})
  void time_thatIsNone_isWrong(String time) {
    BodyVerifier verifier = verifier(SLACK_KEY, SignatureForm.SLACK);
    assertFalse(
        verifier.verifies(
            SLACK_BODY, header("X-Signature", SLACK, "X-Slack-Request-Timestamp", time)));
  }

  // Rotation.

  @Test
  void signature_byThePreviousKey_isRightWhileTheSourceHasIt() throws Exception {
    BodyVerifier verifier = verifier("new", SignatureForm.HEX);
    NamedValues old = signed(SignatureForm.HEX, "old", 0);
    assertFalse(verifier.verifies(BODY, old));
    stored.put("hook#AWSPREVIOUS", "old");
    now.addAndGet(60_000);
    assertTrue(verifier.verifies(BODY, old));
    assertTrue(verifier.verifies(BODY, signed(SignatureForm.HEX, "new", 0)));
  }

  @Test
  void signature_byAKeyThatIsNewerThanTheCache_isRight() throws Exception {
    BodyVerifier verifier = verifier("old", SignatureForm.HEX);
    stored.put("hook", "new");
    stored.put("hook#AWSPREVIOUS", "old");
    assertTrue(verifier.verifies(BODY, signed(SignatureForm.HEX, "new", 0)));
    assertTrue(verifier.verifies(BODY, signed(SignatureForm.HEX, "old", 0)));
  }

  @Test
  void requests_thatAreForged_areNoWayToFloodTheSource() throws Exception {
    BodyVerifier verifier = verifier("key", SignatureForm.HEX);
    NamedValues forged = signed(SignatureForm.HEX, "guess", 0);
    for (int time = 0; time < 100; time++) {
      assertFalse(verifier.verifies(BODY, forged));
      now.addAndGet(1);
    }
    assertEquals(List.of("hook", "hook#AWSPREVIOUS", "hook"), asked);
  }

  // Keys.

  @Test
  void key_thatIsEmpty_isAMisconfiguration() throws Exception {
    BodyVerifier verifier = verifier("", SignatureForm.HEX);
    NamedValues signed = signed(SignatureForm.HEX, "x", 0);
    assertThrows(Misconfiguration.class, () -> verifier.verifies(BODY, signed));
  }

  @Test
  void key_thatCannotBeFetched_isAFault() {
    Secrets secrets =
        Secrets.of("hook")
            .environment(Map.<String, String>of()::get)
            .source(
                SecretSource.of(
                    name -> {
                      throw new IllegalStateException();
                    }))
            .warm();
    assertThrows(Fault.class, () -> secrets.verifier("hook", "", "X-S", SignatureForm.HEX, 300));
  }

  @ParameterizedTest
  @CsvSource({"'', 300", "X-S, 0", "X-S, 86401"})
  void setting_thatIsWrong_isAMisconfiguration(String header, int tolerance) {
    Secrets secrets = Secrets.of("hook").source(SecretSource.of(name -> "key")).warm();
    assertThrows(
        Misconfiguration.class,
        () -> secrets.verifier("hook", "", header, SignatureForm.HEX, tolerance));
  }
}
