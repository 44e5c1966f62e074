// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.jwt;

import static dev.lambdaguardrails.jwt.LocalIssuer.P256;
import static dev.lambdaguardrails.jwt.LocalIssuer.P384;
import static dev.lambdaguardrails.jwt.LocalIssuer.P521;
import static dev.lambdaguardrails.jwt.LocalIssuer.RSA;
import static dev.lambdaguardrails.jwt.LocalIssuer.encode;
import static dev.lambdaguardrails.jwt.LocalIssuer.sign;
import static dev.lambdaguardrails.jwt.LocalIssuer.token;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.lambdaguardrails.Caller;
import dev.lambdaguardrails.JwtAlgorithm;
import dev.lambdaguardrails.NamedValues;
import dev.lambdaguardrails.TokenUse;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.guard.Placeholders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tokens that an issuer signed, and everything that only looks like them: long because it is the
 * list of the published forgeries. What is admitted nimbus's own processor must admit too.
 */
class ForgedTokensTest {
  private static final long NOW = 1_800_000_000L;
  private static final String ISSUER = "https://issuer.example/pool";
  private static final String RS256 = "{\"alg\":\"RS256\",\"kid\":\"rsa-1\",\"typ\":\"at+jwt\"}";
  private static final String ANNA = claims("\"sub\":\"anna\",\"cognito:groups\":[\"staff\"]");

  private final LocalIssuer issuer = new LocalIssuer();
  private final JwtCaller caller = caller(TokenUse.ACCESS, 0, JwtAlgorithm.values());

  private JwtCaller caller(TokenUse use, int skew, JwtAlgorithm... algorithms) {
    JwtSettings settings =
        JwtSettings.of(
            new Placeholders(name -> null),
            ISSUER,
            "",
            List.of("api", "client-1"),
            List.of(algorithms),
            use,
            skew);
    return new JwtCaller(settings, issuer, () -> NOW * 1_000);
  }

  private static String claims(String more) {
    return "{\"iss\":\"%s\",\"aud\":\"api\",\"iat\":%d,\"exp\":%d,%s}"
        .formatted(ISSUER, NOW - 60, NOW + 600, more);
  }

  private static NamedValues bearer(String token) {
    return NamedValues.headers().add("Authorization", "Bearer " + token).build();
  }

  private @Nullable Caller admitted(String token) {
    Caller admitted = caller.caller(bearer(token));
    assertDoesNotThrow(() -> oracle(token), "nimbus refuses it");
    return admitted;
  }

  private void refused(String token) {
    refused(caller, token);
  }

  private static void refused(JwtCaller by, String token) {
    Refusal refusal = assertThrows(Refusal.class, () -> by.caller(bearer(token)), token);
    assertEquals("token", refusal.code());
    assertEquals(401, refusal.status());
    assertNull(refusal.getCause());
  }

  /** nimbus's own verdict, of issuer, audience, times and signature. */
  private void oracle(String token) throws Exception {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSTypeVerifier((type, context) -> {});
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(
            Set.copyOf(
                Arrays.stream(JwtAlgorithm.values())
                    .map(each -> JWSAlgorithm.parse(each.name()))
                    .toList()),
            new ImmutableJWKSet<>(new JWKSet(issuer.published))));
    DefaultJWTClaimsVerifier<SecurityContext> verifier =
        new DefaultJWTClaimsVerifier<>(
            "api", new JWTClaimsSet.Builder().issuer(ISSUER).build(), Set.of("exp")) {
          @Override
          protected Date currentTime() {
            return Date.from(Instant.ofEpochSecond(NOW));
          }
        };
    verifier.setMaxClockSkew(0);
    processor.setJWTClaimsSetVerifier(verifier);
    processor.process(token, null);
  }

  private static JWK key(JwtAlgorithm by) {
    return switch (by) {
      case ES256 -> P256;
      case ES384 -> P384;
      case ES512 -> P521;
      default -> RSA;
    };
  }

  @ParameterizedTest
  @EnumSource(JwtAlgorithm.class)
  void token_ofEachAlgorithm_isTheCallers(JwtAlgorithm by) {
    JWK key = key(by);
    String header =
        "{\"typ\":\"at+JWT\",\"alg\":\"%s\",\"kid\":\"%s\",\"x5t\":\"a\",\"n\":[1]}"
            .formatted(by, key.getKeyID());
    String token = token(header, ANNA, key, JWSAlgorithm.parse(by.name()));
    Caller anna = admitted(token);
    assertNotNull(anna);
    assertEquals("anna", anna.claim("sub").orElseThrow());
    assertEquals(List.of("staff"), anna.list("cognito:groups"));
    // Named by nobody, the same token is refused.
    JwtAlgorithm other = by == JwtAlgorithm.RS256 ? JwtAlgorithm.PS256 : JwtAlgorithm.RS256;
    refused(caller(TokenUse.ACCESS, 0, other), token);
  }

  @Test
  void request_withoutAToken_tellsNobody() {
    assertNull(caller.caller(NamedValues.none()));
    assertNull(caller.caller(NamedValues.headers().add("authorization", "Basic YTpi").build()));
    assertNull(caller.caller(NamedValues.headers().add("authorization", "").build()));
    assertEquals(0, issuer.fetches);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer", "bearer", "BEARER"})
  void scheme_inAnyCase_isRead(String scheme) {
    String token = token(RS256, ANNA, RSA, JWSAlgorithm.RS256);
    assertNotNull(
        caller.caller(NamedValues.headers().add("Authorization", scheme + ' ' + token).build()));
    for (String wrong :
        new String[] {scheme, scheme + ' ', scheme + "  " + token, scheme + " a b"}) {
      assertThrows(
          Refusal.class,
          () -> caller.caller(NamedValues.headers().add("Authorization", wrong).build()));
    }
  }

  @Test
  void header_twice_isRefused() {
    String token = "Bearer " + token(RS256, ANNA, RSA, JWSAlgorithm.RS256);
    for (String second : new String[] {token, "Basic YTpi", ""}) {
      NamedValues twice =
          NamedValues.headers().add("authorization", second).add("Authorization", token).build();
      assertThrows(Refusal.class, () -> caller.caller(twice));
    }
    // As an HTTP API joins them.
    refused(token.substring(7) + "," + token);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "none",
        "None",
        "NONE",
        "nOnE",
        "none ",
        "",
        "HS256",
        "HS512",
        "rs256",
        "Rs256",
        "RS1",
        "RS256 ",
        "EdDSA",
        "ES256K",
        "RSA1_5",
        "dir",
        "RS256\\u0000",
        "\\u0052S256\\u200b"
      })
  void algorithm_thatIsAnother_isRefusedWithASignatureAndWithout(String algorithm) {
    String header = "{\"alg\":\"%s\",\"kid\":\"rsa-1\",\"typ\":\"at+jwt\"}".formatted(algorithm);
    String unsigned = encode(header) + '.' + encode(ANNA);
    refused(sign(unsigned, RSA, JWSAlgorithm.RS256));
    refused(unsigned + '.');
    refused(unsigned);
    refused(unsigned + ".AA");
    assertEquals(0, issuer.fetches);
  }

  @Test
  void hmac_byThePublicKey_isRefused() throws JOSEException {
    String header = "{\"alg\":\"HS256\",\"kid\":\"rsa-1\",\"typ\":\"at+jwt\"}";
    String signed = encode(header) + '.' + encode(ANNA);
    byte[] der = RSA.toRSAPublicKey().getEncoded();
    String pem =
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(der)
            + "\n-----END PUBLIC KEY-----\n";
    String jwk = RSA.toPublicJWK().toJSONString();
    for (byte[] secret :
        new byte[][] {
          der, pem.getBytes(StandardCharsets.UTF_8), jwk.getBytes(StandardCharsets.UTF_8)
        }) {
      byte[] bytes = signed.getBytes(StandardCharsets.US_ASCII);
      String mac =
          new MACSigner(secret)
              .sign(new com.nimbusds.jose.JWSHeader(JWSAlgorithm.HS256), bytes)
              .toString();
      refused(signed + '.' + mac);
      // And as the signature of a token that says RS256.
      refused(encode(RS256) + '.' + encode(ANNA) + '.' + mac);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/dev/null",
        "../../../../dev/null",
        "..\\\\..\\\\key.pem",
        "x' UNION SELECT 'key' -- ",
        "rsa-1'; DROP TABLE keys; --",
        "https://evil.example/jwks.json",
        "|/usr/bin/id",
        "rsa-1\\u0000",
        "rsa-1 ",
        "RSA-1",
        "rsa\\u20101",
        "${jndi:ldap://evil.example/a}"
      })
  void kid_thatIsInjected_findsNoKey(String kid) {
    String header = "{\"alg\":\"RS256\",\"kid\":\"%s\",\"typ\":\"at+jwt\"}".formatted(kid);
    refused(token(header, ANNA, RSA, JWSAlgorithm.RS256));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"kid\":7",
        "\"kid\":null",
        "\"kid\":[\"rsa-1\"]",
        "\"kid\":{\"a\":1}",
        "\"nokid\":\"\"",
        "\"kid\":\"rsa-1\",\"kid\":\"rsa-1\"",
        "\"kid\":\"rsa-1\",\"alg\":\"RS256\"",
        "\"kid\":\"rsa-1\",\"\\u0061lg\":\"none\"",
        "\"kid\":\"rsa-1\",\"crit\":[\"exp\"]",
        "\"kid\":\"rsa-1\",\"crit\":[]",
        "\"kid\":\"rsa-1\",\"b64\":false",
        "\"kid\":\"rsa-1\",\"b64\":false,\"crit\":[\"b64\"]",
        "\"kid\":\"rsa-1\",\"b64\":true",
        "\"kid\":\"rsa-1\",\"zip\":\"DEF\"",
        "\"kid\":\"rsa-1\",\"cty\":\"JWT\"",
        "\"kid\":\"rsa-1\",\"enc\":\"A128GCM\"",
        "\"kid\":\"rsa-1\",\"jku\":\"https://evil.example/jwks.json\"",
        "\"kid\":\"rsa-1\",\"x5u\":\"https://evil.example/cert\"",
        "\"kid\":\"rsa-1\",\"x5c\":[\"MIIB\"]",
        "\"kid\":\"rsa-1\",\"a\":[[[[[[1]]]]]]"
      })
  void header_thatSaysMoreThanItMay_isRefused(String more) {
    String header = "{\"alg\":\"RS256\",\"typ\":\"at+jwt\",%s}".formatted(more);
    refused(token(header, ANNA, RSA, JWSAlgorithm.RS256));
    assertEquals(0, issuer.fetches);
  }

  @Test
  void key_thatTheTokenBrings_isNotUsed() {
    JWK own = LocalIssuer.OTHER_RSA;
    String header =
        "{\"alg\":\"RS256\",\"kid\":\"rsa-1\",\"typ\":\"at+jwt\",\"jwk\":%s}"
            .formatted(own.toPublicJWK().toJSONString());
    refused(token(header, ANNA, own, JWSAlgorithm.RS256));
    refused(token(RS256, ANNA, own, JWSAlgorithm.RS256));
  }

  @Test
  void token_thatIsNestedOrEncrypted_isRefused() throws JOSEException {
    String inner = token(RS256, ANNA, RSA, JWSAlgorithm.RS256);
    refused(token(RS256, '"' + inner + '"', RSA, JWSAlgorithm.RS256));
    refused(sign(encode(RS256) + '.' + encode(inner), RSA, JWSAlgorithm.RS256));
    JWEObject encrypted =
        new JWEObject(
            new JWEHeader.Builder(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A128GCM)
                .keyID("rsa-1")
                .contentType("JWT")
                .build(),
            new Payload(inner));
    encrypted.encrypt(new RSAEncrypter(RSA));
    refused(encrypted.serialize());
    refused("{\"payload\":\"" + encode(ANNA) + "\",\"signatures\":[]}");
  }

  @Test
  void signature_thatIsChangedOrOfOthers_isRefused() {
    String good = token(RS256, ANNA, RSA, JWSAlgorithm.RS256);
    assertNotNull(admitted(good));
    String[] parts = good.split("\\.", -1);
    String signed = parts[0] + '.' + parts[1];
    byte[] signature = Base64.getUrlDecoder().decode(parts[2]);
    for (int length : new int[] {0, 1, 31, 128, 255}) {
      refused(signed + '.' + encode(Arrays.copyOf(signature, length)));
    }
    refused(signed + '.' + encode(Arrays.copyOf(signature, 257)));
    refused(signed + '.' + encode(new byte[256]));
    refused(encode(RS256) + '.' + encode(ANNA.replace("anna", "root")) + '.' + parts[2]);
    refused(encode(RS256 + " ") + '.' + parts[1] + '.' + parts[2]);
    refused(encode(RS256.replace("RS256", "PS256")) + '.' + parts[1] + '.' + parts[2]);
    refused(encode(RS256.replace("RS256", "RS384")) + '.' + parts[1] + '.' + parts[2]);
  }

  @ParameterizedTest
  @CsvSource({
    "=", "==", "' '", "'\t'", "'\n'", "'\r\n'", "'\0'", "*", "+", "/", "%3D", ".", "..", ".AA", "A",
    "\u0142", "','", "';a=b'"
  })
  void text_withWhatIsNoBase64Url_isRefused(String junk) {
    String good = token(RS256, ANNA, RSA, JWSAlgorithm.RS256);
    int dot = good.indexOf('.');
    refused(good + junk);
    refused(junk + good);
    refused(good.substring(0, dot) + junk + good.substring(dot));
    refused(good.substring(0, dot + 1) + junk + good.substring(dot + 1));
  }

  @Test
  void text_inAnotherSpellingOfTheSameBytes_isRefused() {
    String good = token(RS256, ANNA, RSA, JWSAlgorithm.RS256);
    // 256 bytes leave four bits of the last character unread.
    char last = good.charAt(good.length() - 1);
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    String other =
        good.substring(0, good.length() - 1) + alphabet.charAt(alphabet.indexOf(last) + 1);
    assertEquals(
        encode(Base64.getUrlDecoder().decode(other.substring(other.lastIndexOf('.') + 1))),
        good.substring(good.lastIndexOf('.') + 1));
    refused(other);
    refused("");
    refused(".");
    refused("..");
    refused("...");
  }

  @Test
  void token_beyondAnySize_isRefused() {
    refused(token(RS256, claims("\"a\":\"" + "x".repeat(13_000) + '"'), RSA, JWSAlgorithm.RS256));
    refused("a".repeat(1_000_000));
    refused(".".repeat(1_000_000));
    refused(token(RS256, "[".repeat(8_000) + "]".repeat(8_000), RSA, JWSAlgorithm.RS256));
    refused(
        token(RS256, claims("\"a\":" + "[".repeat(40) + "]".repeat(40)), RSA, JWSAlgorithm.RS256));
    refused(token("{\"a\":".repeat(5_000), ANNA, RSA, JWSAlgorithm.RS256));
  }

  @ParameterizedTest
  @EnumSource(
      value = JwtAlgorithm.class,
      names = {"ES256", "ES384", "ES512"})
  void ecdsaSignature_ofZeroesOrOfTheOrder_isRefused(JwtAlgorithm by) throws JOSEException {
    JWK key = key(by);
    String header =
        "{\"typ\":\"at+jwt\",\"alg\":\"%s\",\"kid\":\"%s\"}".formatted(by, key.getKeyID());
    String signed = encode(header) + '.' + encode(ANNA);
    int half = by == JwtAlgorithm.ES256 ? 32 : by == JwtAlgorithm.ES384 ? 48 : 66;
    refused(signed + '.' + encode(new byte[2 * half]));
    byte[] order = key.toECKey().toECPublicKey().getParams().getOrder().toByteArray();
    byte[] raw = new byte[2 * half];
    int length = Math.min(half, order.length);
    System.arraycopy(order, order.length - length, raw, half - length, length);
    System.arraycopy(order, order.length - length, raw, 2 * half - length, length);
    refused(signed + '.' + encode(raw));
    // DER, as the JDK writes signatures.
    refused(signed + '.' + encode(new byte[] {0x30, 6, 2, 1, 0, 2, 1, 0}));
    String good = sign(signed, key, JWSAlgorithm.parse(by.name()));
    assertNotNull(admitted(good));
    byte[] bytes = Base64.getUrlDecoder().decode(good.substring(signed.length() + 1));
    refused(signed + '.' + encode(Arrays.copyOf(bytes, bytes.length - 1)));
    refused(signed + '.' + encode(Arrays.copyOf(bytes, bytes.length + 2)));
  }

  @Test
  void curve_thatIsNotTheAlgorithms_isRefused() {
    for (JwtAlgorithm by : new JwtAlgorithm[] {JwtAlgorithm.ES256, JwtAlgorithm.RS256}) {
      String header = "{\"alg\":\"%s\",\"kid\":\"ec-384\",\"typ\":\"at+jwt\"}".formatted(by);
      refused(token(header, ANNA, P384, JWSAlgorithm.ES384));
    }
    String ofRsa = "{\"alg\":\"ES256\",\"kid\":\"rsa-1\",\"typ\":\"at+jwt\"}";
    refused(token(ofRsa, ANNA, P256, JWSAlgorithm.ES256));
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 0, false",
    "0, 0, false",
    "1, 0, true",
    "-29, 30, true",
    "-30, 30, false",
    "-31, 30, false",
    "-299, 300, true",
    "-300, 300, false"
  })
  void expiry_byTheSecond_holds(long seconds, int skew, boolean admitted) {
    String claims = "{\"iss\":\"%s\",\"aud\":\"api\",\"exp\":%d}".formatted(ISSUER, NOW + seconds);
    holds(claims, skew, admitted);
  }

  @ParameterizedTest
  @CsvSource({
    "nbf, 0, 0, true",
    "nbf, 1, 0, false",
    "iat, 1, 0, false",
    "nbf, 30, 30, true",
    "nbf, 31, 30, false",
    "iat, 30, 30, true",
    "iat, 31, 30, false"
  })
  void beginning_byTheSecond_holds(String claim, long seconds, int skew, boolean admitted) {
    String claims =
        "{\"iss\":\"%s\",\"aud\":\"api\",\"exp\":%d,\"%s\":%d}"
            .formatted(ISSUER, NOW + 600, claim, NOW + seconds);
    holds(claims, skew, admitted);
  }

  private void holds(String claims, int skew, boolean admitted) {
    JwtCaller by = caller(TokenUse.ACCESS, skew, JwtAlgorithm.RS256);
    String token = token(RS256, claims, RSA, JWSAlgorithm.RS256);
    if (admitted) {
      assertNotNull(by.caller(bearer(token)));
    } else {
      refused(by, token);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "null",
        "\"a\"",
        "7",
        "",
        "{'a':1}",
        "{\"iss\":\"I\",\"aud\":\"api\"}",
        "{\"iss\":\"I\",\"exp\":9999999999}",
        "{\"aud\":\"api\",\"exp\":9999999999}",
        "{\"iss\":\"I/\",\"aud\":\"api\",\"exp\":9999999999}",
        "{\"iss\":\"I \",\"aud\":\"api\",\"exp\":9999999999}",
        "{\"iss\":[\"I\"],\"aud\":\"api\",\"exp\":9999999999}",
        "{\"iss\":\"https://ISSUER.example/pool\",\"aud\":\"api\",\"exp\":9999999999}",
        "{\"iss\":\"I\",\"iss\":\"I\",\"aud\":\"api\",\"exp\":9999999999}",
        "{\"iss\":\"I\",\"aud\":\"API\",\"exp\":9999999999}",
        "{\"iss\":\"I\",\"aud\":\"\",\"exp\":9999999999}",
        "{\"iss\":\"I\",\"aud\":[],\"exp\":9999999999}",
        "{\"iss\":\"I\",\"aud\":null,\"exp\":9999999999}",
        "{\"iss\":\"I\",\"aud\":[\"api\",7],\"exp\":9999999999}",
        "{\"iss\":\"I\",\"aud\":[[\"api\"]],\"exp\":9999999999}",
        "{\"iss\":\"I\",\"aud\":{\"api\":1},\"exp\":9999999999}",
        "{\"iss\":\"I\",\"aud\":\"api other\",\"exp\":9999999999}",
        "{\"iss\":\"I\",\"client_id\":\"api\",\"exp\":9999999999}",
        "{\"iss\":\"I\",\"aud\":\"other\",\"client_id\":\"api\",\"token_use\":\"access\",\"exp\":9999999999}",
        "{\"iss\":\"I\",\"aud\":\"api\",\"exp\":\"9999999999\"}",
        "{\"iss\":\"I\",\"aud\":\"api\",\"exp\":9999999999.5}",
        "{\"iss\":\"I\",\"aud\":\"api\",\"exp\":99999999990000000000}",
        "{\"iss\":\"I\",\"aud\":\"api\",\"exp\":1e10}",
        "{\"iss\":\"I\",\"aud\":\"api\",\"exp\":null}",
        "{\"iss\":\"I\",\"aud\":\"api\",\"exp\":-1}",
        "{\"iss\":\"I\",\"aud\":\"api\",\"exp\":9999999999,\"exp\":9999999999}",
        "{\"iss\":\"I\",\"aud\":\"api\",\"exp\":9999999999,\"nbf\":\"0\"}",
        "{\"iss\":\"I\",\"aud\":\"api\",\"exp\":9999999999,\"iat\":null}",
        "{\"iss\":\"I\",\"aud\":\"api\",\"exp\":9999999999,\"token_use\":\"id\"}",
        "{\"iss\":\"I\",\"aud\":\"api\",\"exp\":9999999999,\"token_use\":[\"access\"]}",
        "{\"iss\":\"I\",\"aud\":\"api\",\"exp\":9999999999,\"a\":{\"b\":1,\"b\":1}}",
        "{\"iss\":\"I\",\"aud\":\"api\",\"exp\":9999999999}{}",
        "{\"iss\":\"I\",\"aud\":\"api\",\"exp\":9999999999} x",
        "{\"iss\":\"I\",\"aud\":\"api\",\"exp\":9999999999",
        "\ufeff{\"iss\":\"I\",\"aud\":\"api\",\"exp\":9999999999}"
      })
  void claims_thatAreNotExactlyRight_areRefused(String claims) {
    String of = claims.replace("\"I", '"' + ISSUER).replace("\"[\"I", "[\"" + ISSUER);
    refused(token(RS256, of, RSA, JWSAlgorithm.RS256));
    assertEquals(0, issuer.fetches);
  }

  @Test
  void claims_asCognitoWritesThem_areAdmitted() {
    String header = "{\"kid\":\"rsa-1\",\"alg\":\"RS256\"}";
    String access =
        ("{\"sub\":\"anna\",\"iss\":\"%s\",\"client_id\":\"client-1\",\"token_use\":\"access\","
                + "\"scope\":\"a b\",\"auth_time\":%d,\"exp\":%d,\"iat\":%d}")
            .formatted(ISSUER, NOW, NOW + 60, NOW);
    String token = token(header, access, RSA, JWSAlgorithm.RS256);
    Caller anna = caller.caller(bearer(token));
    assertNotNull(anna);
    assertEquals(Set.of("a", "b"), anna.scopes());
    refused(token(header, access.replace("client-1", "client-2"), RSA, JWSAlgorithm.RS256));
    refused(caller(TokenUse.ID, 0, JwtAlgorithm.RS256), token);
    refused(caller(TokenUse.UNSTATED, 0, JwtAlgorithm.RS256), token);
    String id = claims("\"token_use\":\"id\",\"sub\":\"anna\"");
    String idToken = token(header, id, RSA, JWSAlgorithm.RS256);
    assertNotNull(caller(TokenUse.ID, 0, JwtAlgorithm.RS256).caller(bearer(idToken)));
    refused(idToken);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\"client-1\"; ; true",
        "[\"client-1\"]; ; true",
        "\"client-1\"; \"client-1\"; true",
        "[\"client-1\",\"other\"]; \"client-1\"; true",
        "[\"client-1\",\"other\"]; ; false",
        "[\"client-1\",\"other\"]; \"other\"; false",
        "[\"client-1\",\"client-1\"]; ; false",
        "\"client-1\"; \"other\"; false",
        "\"client-1\"; \"CLIENT-1\"; false",
        "\"client-1\"; \"\"; false",
        "\"client-1\"; [\"client-1\"]; false",
        "\"client-1\"; null; false",
        "\"client-1\"; 7; false"
      })
  void idToken_ofAnotherParty_isRefused(String audience, @Nullable String party, boolean admitted) {
    String claims =
        "{\"iss\":\"%s\",\"aud\":%s,\"exp\":%d,\"token_use\":\"id\"%s}"
            .formatted(ISSUER, audience, NOW + 60, party == null ? "" : ",\"azp\":" + party);
    String header = "{\"kid\":\"rsa-1\",\"alg\":\"RS256\"}";
    String token = token(header, claims, RSA, JWSAlgorithm.RS256);
    JwtCaller by = caller(TokenUse.ID, 0, JwtAlgorithm.RS256);
    if (admitted) {
      assertNotNull(by.caller(bearer(token)));
    } else {
      refused(by, token);
    }
  }

  @Test
  void accessToken_ofAnyParty_isForItsAudience() {
    String token = token(RS256, claims("\"azp\":\"some-client\""), RSA, JWSAlgorithm.RS256);
    assertNotNull(admitted(token));
  }

  @ParameterizedTest
  @CsvSource({
    "at+jwt, ACCESS, true",
    "application/at+jwt, ACCESS, true",
    "AT+JWT, ACCESS, true",
    "JWT, ACCESS, false",
    "jwt, UNSTATED, true",
    "at+jwt, UNSTATED, false",
    "at+jwt, ID, false",
    "JWT, ID, false",
    "dpop+jwt, UNSTATED, false",
    "logout+jwt, UNSTATED, false",
    "secevent+jwt, ACCESS, false",
    "JOSE, UNSTATED, false",
    "at+jwt;a=b, ACCESS, false"
  })
  void type_ofAToken_statesItsUse(String type, TokenUse use, boolean admitted) {
    String header = "{\"alg\":\"RS256\",\"kid\":\"rsa-1\",\"typ\":\"%s\"}".formatted(type);
    String token = token(header, ANNA, RSA, JWSAlgorithm.RS256);
    JwtCaller by = caller(use, 0, JwtAlgorithm.RS256);
    if (admitted) {
      assertNotNull(by.caller(bearer(token)));
    } else {
      refused(by, token);
    }
  }
}
