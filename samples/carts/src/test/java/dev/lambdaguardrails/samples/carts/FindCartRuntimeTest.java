// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.carts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.samples.runtime.Launch;
import dev.lambdaguardrails.samples.runtime.LocalRuntime;
import dev.lambdaguardrails.samples.runtime.LocalService;
import dev.lambdaguardrails.samples.runtime.LocalTls;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The function as Lambda runs it, its tokens signed by an issuer on this machine. */
@Timeout(120)
class FindCartRuntimeTest {
  private static final KeyPair KEYS = keys();
  private static final KeyPair OTHERS = keys();

  @TempDir private Path folder;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile boolean down;

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2_048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String encode(String text) {
    return encode(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String number(BigInteger number) {
    byte[] bytes = number.toByteArray();
    int sign = bytes[0] == 0 ? 1 : 0;
    byte[] unsigned = new byte[bytes.length - sign];
    System.arraycopy(bytes, sign, unsigned, 0, unsigned.length);
    return encode(unsigned);
  }

  private boolean publish(LocalService.Request request, OutputStream out) throws IOException {
    asked.add(request.line());
    RSAPublicKey key = (RSAPublicKey) KEYS.getPublic();
    String set =
        "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"key-1\",\"use\":\"sig\",\"alg\":\"RS256\",\"n\":\""
            + number(key.getModulus())
            + "\",\"e\":\""
            + number(key.getPublicExponent())
            + "\"}]}";
    out.write(LocalService.answer(down ? 500 : 200, set));
    return true;
  }

  private static String token(String issuer, String more, KeyPair by) throws Exception {
    long now = System.currentTimeMillis() / 1_000;
    String header = "{\"alg\":\"RS256\",\"typ\":\"at+jwt\",\"kid\":\"key-1\"}";
    String claims =
        "{\"iss\":\"%s\",\"aud\":\"carts\",\"exp\":%d,\"scope\":\"carts:read\",%s}"
            .formatted(issuer, now + 300, more);
    String signed = encode(header) + '.' + encode(claims);
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(by.getPrivate());
    signature.update(signed.getBytes(StandardCharsets.US_ASCII));
    return signed + '.' + encode(signature.sign());
  }

  private static String event(String owner, String token) {
    return """
        {"version":"2.0","rawPath":"/","rawQueryString":"owner=%s",\
        "headers":{"authorization":"Bearer %s"},\
        "requestContext":{"domainName":"a.lambda-url.eu-west-1.on.aws",\
        "http":{"method":"GET","sourceIp":"192.0.2.7"}},"isBase64Encoded":false}\
        """
        .formatted(owner, token);
  }

  private LocalRuntime start(LocalTls tls, String issuer) {
    return LocalRuntime.start(
        Launch.of("dev.lambdaguardrails.samples.carts.GuardedFindCart")
            .jvmOptions(tls.jvmOptions().toArray(new String[0]))
            .environment("TOKEN_ISSUER", issuer)
            .environment("TOKEN_AUDIENCE", "carts")
            .build());
  }

  private static void assertStatus(int status, LocalRuntime runtime, String event) {
    String answer = runtime.invoke(event).body();
    assertTrue(answer.contains("\"statusCode\":" + status), answer);
  }

  @Test
  void cart_ofTheTokensSubject_isReadByNobodyElse() throws Exception {
    LocalTls tls = LocalTls.in(folder);
    List<String> tokens = new ArrayList<>();
    try (LocalService service = LocalService.start(tls, this::publish);
        LocalRuntime runtime = start(tls, service.url())) {
      assertTrue(runtime.initError().isEmpty(), () -> runtime.captured().everything());
      assertEquals(List.of("GET /.well-known/jwks.json HTTP/1.1"), asked);
      String ada = token(service.url(), "\"sub\":\"ada\"", KEYS);
      String answer = runtime.invoke(event("ada", ada)).body();
      assertTrue(answer.contains("lemon"), answer);
      String bob = token(service.url(), "\"sub\":\"bob\"", KEYS);
      String forged = token(service.url(), "\"sub\":\"ada\"", OTHERS);
      assertStatus(403, runtime, event("ada", bob));
      assertStatus(401, runtime, event("ada", forged));
      assertStatus(401, runtime, event("ada", ada.substring(0, ada.lastIndexOf('.') + 1)));
      assertStatus(401, runtime, event("ada", ""));
      assertEquals(1, asked.size());
      for (int more = 0; more < 19; more++) {
        assertStatus(200, runtime, event("ada", ada));
      }
      assertStatus(429, runtime, event("ada", ada));
      assertStatus(200, runtime, event("bob", bob));
      runtime.awaitIdle();
      tokens.addAll(List.of(ada, bob, forged));
      String told = runtime.captured().everything();
      assertTrue(told.contains("\"code\":\"token\""), told);
      assertTrue(told.contains("excess_rate_limit_exceeded"), told);
      for (String token : tokens) {
        assertFalse(told.contains(token.substring(token.lastIndexOf('.'))), told);
      }
    }
  }

  @Test
  void issuer_thatIsDownAtInit_is503AndAskedOnce() throws Exception {
    LocalTls tls = LocalTls.in(folder);
    down = true;
    try (LocalService service = LocalService.start(tls, this::publish);
        LocalRuntime runtime = start(tls, service.url())) {
      assertTrue(runtime.initError().isEmpty(), () -> runtime.captured().everything());
      String ada = token(service.url(), "\"sub\":\"ada\"", KEYS);
      assertStatus(503, runtime, event("ada", ada));
      assertStatus(503, runtime, event("ada", ada));
      assertEquals(1, asked.size());
      runtime.awaitIdle();
      assertTrue(runtime.captured().everything().contains("keys-unavailable"));
    }
  }
}
