// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lambdaguardrails.samples.runtime.Launch;
import dev.lambdaguardrails.samples.runtime.LocalRuntime;
import dev.lambdaguardrails.samples.runtime.LocalService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The webhook as Lambda runs it: bodies that are signed, and bodies that are not. */
@Timeout(120)
class TakePaymentRuntimeTest {
  private static final String KEY = "whsec_the-first-key";
  private static final String NEXT_KEY = "whsec_the-second-key";
  private static final String BODY = "{\"id\": \"pay_12345678\",  \"cents\": 4200}";

  private static String signature(String key, String body, long seconds) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    byte[] made = mac.doFinal((seconds + "." + body).getBytes(StandardCharsets.UTF_8));
    return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(made);
  }

  private static String event(String signature, String body) throws Exception {
    ObjectMapper json = new ObjectMapper();
    return json.writeValueAsString(
        Map.of(
            "version",
            "2.0",
            "rawPath",
            "/",
            "rawQueryString",
            "",
            "headers",
            Map.of("content-type", "application/json", "stripe-signature", signature),
            "requestContext",
            Map.of(
                "domainName",
                "abcdefghijklmnopqrstuvwxyz012345.lambda-url.eu-west-1.on.aws",
                "http",
                Map.of("method", "POST")),
            "body",
            body,
            "isBase64Encoded",
            false));
  }

  private static void assertAnswered(
      int status, LocalRuntime runtime, String signature, String body) throws Exception {
    String answer = runtime.invoke(event(signature, body)).body();
    JsonNode read = new ObjectMapper().readTree(answer);
    assertEquals(status, read.path("statusCode").asInt(), answer);
  }

  private static LocalRuntime started(LocalService store) throws IOException {
    return LocalRuntime.start(
        Launch.of("dev.lambdaguardrails.samples.payments.GuardedTakePayment")
            .environment("AWS_ENDPOINT_URL_SECRETS_MANAGER", store.url())
            .environment("HOOK_SECRET", "prod/hook")
            .build());
  }

  @Test
  void payment_ofTheProviderAlone_isTaken() throws Exception {
    Store store = new Store(Map.of("prod/hook", KEY));
    try (LocalService service = LocalService.start(null, store);
        LocalRuntime runtime = started(service)) {
      assertTrue(runtime.initError().isEmpty(), () -> runtime.captured().everything());
      long now = System.currentTimeMillis() / 1000;
      assertAnswered(204, runtime, signature(KEY, BODY, now), BODY);
      assertAnswered(403, runtime, signature(KEY, BODY, now), BODY.replace("42", "43"));
      assertAnswered(403, runtime, signature(KEY, BODY, now - 3600), BODY);
      assertAnswered(403, runtime, "none", BODY);
      assertAnswered(
          422,
          runtime,
          signature(KEY, "{\"id\":\"x\",\"cents\":1}", now),
          "{\"id\":\"x\",\"cents\":1}");
      runtime.awaitIdle();
      String told = runtime.captured().everything();
      assertTrue(told.contains("payment taken") && told.contains("pay_12345678"), told);
      assertTrue(told.contains("\"code\":\"signature\""), told);
      assertFalse(told.contains(KEY), told);
    }
  }

  @Test
  void payment_signedWithAKeyThatIsNewerThanTheCache_isTaken() throws Exception {
    Store store = new Store(Map.of("prod/hook", KEY));
    try (LocalService service = LocalService.start(null, store);
        LocalRuntime runtime = started(service)) {
      assertTrue(runtime.initError().isEmpty(), () -> runtime.captured().everything());
      store.rotate(Map.of("prod/hook", NEXT_KEY));
      long now = System.currentTimeMillis() / 1000;
      assertAnswered(204, runtime, signature(NEXT_KEY, BODY, now), BODY);
    }
  }
}
