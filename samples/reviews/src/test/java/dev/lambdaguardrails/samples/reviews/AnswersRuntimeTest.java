// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.reviews;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.samples.runtime.Exchange;
import dev.lambdaguardrails.samples.runtime.Launch;
import dev.lambdaguardrails.samples.runtime.LocalRuntime;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An authorizer, a trigger and a transformation, through the real runtime client, both paths. */
class AnswersRuntimeTest {
  private static final String ARN = "arn:aws:execute-api:eu-west-1:123456789012:a1b2c3d4e5/p/";

  private static LocalRuntime start(String path, String function) {
    return LocalRuntime.start(
        Launch.of("dev.lambdaguardrails.samples.reviews." + path + function).build());
  }

  private static String asked(String token, String arn) {
    return "{\"type\":\"TOKEN\",\"authorizationToken\":\""
        + token
        + "\",\"methodArn\":\""
        + arn
        + "\"}";
  }

  private static String policy(String principal, String effect, String resources) {
    return "{\"principalId\":\""
        + principal
        + "\",\"policyDocument\":{\"Version\":\"2012-10-17\",\"Statement\":[{\"Action\":"
        + "\"execute-api:Invoke\",\"Effect\":\""
        + effect
        + "\",\"Resource\":["
        + resources
        + "]}]}";
  }

  @ParameterizedTest
  @ValueSource(strings = {"Guarded", "Reference"})
  void authorizer_answersAYesOrANo_andNeverThrows(String path) throws Exception {
    String no = policy("denied", "Deny", "\"*\"") + "}";
    try (LocalRuntime runtime = start(path, "MayRead")) {
      assertEquals(
          policy("anna", "Allow", "\"" + ARN + "GET/\",\"" + ARN + "GET/reviews/*\"")
              + ",\"context\":{\"scope\":\"reviews/read\"}}",
          runtime.invoke(asked("Bearer reader", ARN + "GET/")).body());
      for (String event :
          new String[] {
            asked("Bearer other", ARN + "GET/"),
            asked("canary-42", ARN + "GET/"),
            asked("Bearer reader", ARN + "GET/*"),
            asked("Bearer reader", ARN.replace("a1b2c3d4e5", "another") + "GET/"),
            "{}",
            "[",
          }) {
        Exchange exchange = runtime.invoke(event);
        assertFalse(exchange.failed(), event);
        assertEquals(no, exchange.body(), event);
      }
      runtime.awaitIdle();
      String log = runtime.captured().stdout();
      for (String code : new String[] {"constraints", "access-denied", "event-origin"}) {
        assertTrue(log.contains(code), log);
      }
      assertTrue(log.contains("REST_AUTHORIZER"), log);
      assertFalse(log.contains("canary"), log);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Guarded", "Reference"})
  void trigger_goesBackWithItsAnswer(String path) throws Exception {
    String before =
        "{\"version\":\"1\",\"region\":\"eu-west-1\",\"userPoolId\":\"eu-west-1_a\",\"userName\":\"anna\","
            + "\"triggerSource\":\"PreSignUp_SignUp\",\"request\":{\"userAttributes\":{\"email\":"
            + "\"anna@example.com\"},\"validationData\":null},\"response\":";
    try (LocalRuntime runtime = start(path, "Register")) {
      assertEquals(
          before
              + "{\"autoConfirmUser\":true,\"autoVerifyEmail\":false,\"autoVerifyPhone\":false}}",
          runtime.invoke(before + "{\"autoConfirmUser\":false}}").body());
      Exchange refused = runtime.invoke(before.replace("anna@", "a".repeat(101)) + "{}}");
      assertTrue(refused.failed());
      assertTrue(refused.body().contains("RequestRefused"), refused.body());
      assertTrue(runtime.invoke(before.replace("_SignUp", "_Else") + "{}}").failed());
      assertTrue(runtime.invoke(before.replace("PreSignUp", "PostConfirmation") + "{}}").failed());
      runtime.awaitIdle();
      String log = runtime.captured().stdout();
      assertTrue(log.contains("COGNITO_PRE_SIGN_UP"), log);
      assertFalse(log.contains("aaaa"), log);
    }
  }

  private static String record(int id, String body) {
    byte[] data = body.getBytes(StandardCharsets.UTF_8);
    return "{\"recordId\":\""
        + id
        + "\",\"data\":\""
        + Base64.getEncoder().encodeToString(data)
        + "\"}";
  }

  private static String click(int seconds) {
    return "{\"isbn\":\"9780000000001\",\"seconds\":" + seconds + "}";
  }

  @ParameterizedTest
  @ValueSource(strings = {"Guarded", "Reference"})
  void transformation_answersEveryRecordInItsPlace(String path) throws Exception {
    String event =
        "{\"invocationId\":\"i\",\"deliveryStreamArn\":\"arn:aws:firehose:eu-west-1:123456789012:"
            + "deliverystream/clicks\",\"region\":\"eu-west-1\",\"records\":["
            + String.join(
                ",",
                record(1, click(7)),
                record(2, click(0)),
                record(3, click(-1)),
                record(4, "{\"isbn\":\"canary\""),
                record(5, click(13)),
                record(6, click(8)))
            + "]}";
    String ok = ",\"metadata\":{\"partitionKeys\":{\"isbn\":\"9780000000001\"}}}";
    String answer =
        "{\"records\":["
            + record(1, click(7)).replace("\"data\"", "\"result\":\"Ok\",\"data\"").replace("}", ok)
            + ",{\"recordId\":\"2\",\"result\":\"Dropped\"}"
            + ",{\"recordId\":\"3\",\"result\":\"ProcessingFailed\"}"
            + ",{\"recordId\":\"4\",\"result\":\"ProcessingFailed\"}"
            + ",{\"recordId\":\"5\",\"result\":\"ProcessingFailed\"},"
            + record(6, click(8)).replace("\"data\"", "\"result\":\"Ok\",\"data\"").replace("}", ok)
            + "]}";
    try (LocalRuntime runtime = start(path, "Clean")) {
      assertEquals(answer, runtime.invoke(event).body());
      Exchange late =
          runtime.invoke(event.getBytes(StandardCharsets.UTF_8), Duration.ofMillis(100));
      assertEquals(6, late.body().split("ProcessingFailed", -1).length - 1, late.body());
      assertTrue(runtime.invoke("{\"records\":[]}").failed());
      runtime.awaitIdle();
      String log = runtime.captured().stdout();
      assertTrue(log.contains("FIREHOSE"), log);
      assertFalse(log.contains("canary"), log);
    }
  }
}
