// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.aws.http.Endpoint;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/**
 * The vectors that AWS published for Signature Version 4, those whose path is {@code /}, and the
 * AWS SDK's own signer.
 */
class SignatureV4Test {
  private static final String ID = "AKIDEXAMPLE";
  private static final String KEY = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
  private static final String TIME = "20150830T123600Z";
  private static final String TOKEN =
      "AQoDYXdzEPT//////////wEXAMPLEtc764bNrC9SAPBSM22wDOk4x4HIZ8j4FZTwdQWLWsKWHGBuFqwAeMicRXmxfpSPf"
          + "IeoIYRqTflfKD8YUuwthAx7mSEI/qkPpKPi/kMcGdQrmGdeehM4IC1NtBmUpp2wUE8phUZampKsburEDy0KPkyQDYw"
          + "T7WZ0wq5VSXDvp75YU9HFvlRd8Tx6q6fE8YQcHNVXAkiY9q6d+xo0rKwT38xVqr7ZD0u0iPPkUL64lIZbqBAz+scqK"
          + "mlzm8FDrypNC9Yjc8fPOLn9FX9KSYvKTr4rvx3iSIlTJabIQwj2ICCR/oLxBA==";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          get-vanilla | GET | '' | '' | '' | 5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31
          get-vanilla-query-order-key-case | GET | Param1=value1&Param2=value2 | '' | '' | b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500
          get-vanilla-empty-query-key | GET | Param1=value1 | '' | '' | a67d582fa61cc504c4bae71f336f98b97f1ea3c7a6bfe1b6e45aec72011b9aeb
          get-header-value-trim | GET | '' | my-header1=value1;my-header2="a b c" | '' | acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736
          post-vanilla | POST | '' | '' | '' | 5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b
          post-vanilla-query | POST | Param1=value1 | '' | '' | 28038455d6de14eafc1f9222cf5aa6f1a96197d7deb8263271d420d138af7f11
          post-header-key-sort | POST | '' | my-header1=value1 | '' | c5410059b04c1ee005303aed430f6e6645f61f4dc9e1461ec8f8916fdf18852c
          post-header-value-case | POST | '' | my-header1=VALUE1 | '' | cdbc9802e29d2942e5e10b5bccfdd67c5f22c7c4e8ae67b53629efa58b974b7d
          post-sts-header-before | POST | '' | x-amz-security-token=TOKEN | '' | 85d96828115b5dc0cfc3bd16ad9e210dd772bbebba041836c64533a82be05ead
          post-x-www-form-urlencoded | POST | '' | content-type=application/x-www-form-urlencoded | Param1=value1 | ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a
          """)
  void signature_ofAVectorThatAwsPublished_isTheirs(
      String name, String method, String query, String headers, String body, String signature)
      throws GeneralSecurityException {
    List<String> all = new ArrayList<>(List.of("host=example.amazonaws.com", "x-amz-date=" + TIME));
    for (String header : headers.isEmpty() ? new String[0] : headers.split(";", -1)) {
      all.add(header.replace("TOKEN", TOKEN));
    }
    all.sort(null);
    List<String> flat = new ArrayList<>();
    for (String header : all) {
      flat.addAll(List.of(header.split("=", 2)));
    }
    String authorization =
        new SignatureV4("us-east-1", "service")
            .authorization(
                new AwsCredentials(ID, KEY, null),
                TIME,
                method,
                "/",
                query,
                flat.toArray(new String[0]),
                body.getBytes(StandardCharsets.UTF_8));
    assertTrue(
        authorization.startsWith(
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, "));
    assertEquals(signature, authorization.substring(authorization.indexOf("Signature=") + 10));
  }

  @Test
  void signature_ofTheExampleInTheGuide_isTheirs() throws GeneralSecurityException {
    String authorization =
        new SignatureV4("us-east-1", "iam")
            .authorization(
                new AwsCredentials(ID, KEY, null),
                TIME,
                "GET",
                "/",
                "Action=ListUsers&Version=2010-05-08",
                new String[] {
                  "content-type",
                  "application/x-www-form-urlencoded; charset=utf-8",
                  "host",
                  "iam.amazonaws.com",
                  "x-amz-date",
                  TIME
                },
                new byte[0]);
    assertEquals(
        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request,"
            + " SignedHeaders=content-type;host;x-amz-date,"
            + " Signature=5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7",
        authorization);
  }

  @Test
  void signature_ofAnyRequest_isThatOfTheSdk() throws GeneralSecurityException {
    Random random = new Random(5);
    for (int run = 0; run < 300; run++) {
      Instant time = Instant.ofEpochSecond(random.nextLong(4_102_444_800L));
      String region = run % 2 == 0 ? "eu-west-1" : "us-gov-east-1";
      String token = run % 3 == 0 ? null : text(random, 40);
      String id = text(random, 20);
      String key = text(random, 40);
      String json = "{\"SecretId\":\"" + text(random, 30) + "\"}";
      SdkHttpRequest signed = signedBySdk(region, json, id, key, token, time);
      String[] headers = signedHeaders(signed);
      assertEquals(
          signed.firstMatchingHeader("Authorization").orElseThrow(),
          new SignatureV4(region, "secretsmanager")
              .authorization(
                  new AwsCredentials(id, key, token),
                  BasicTime.of(time.getEpochSecond()),
                  "POST",
                  "/",
                  "",
                  headers,
                  json.getBytes(StandardCharsets.UTF_8)));
    }
  }

  /** The SDK signs one header more than we send, so that its signature is of its own request. */
  private static String[] signedHeaders(SdkHttpRequest signed) {
    List<String> headers = new ArrayList<>();
    byName(signed.headers())
        .forEach(
            (name, values) -> {
              if (!name.equals("Authorization")) {
                headers.add(name.toLowerCase(Locale.ROOT));
                headers.add(values.get(0));
              }
            });
    return headers.toArray(new String[0]);
  }

  private static Map<String, List<String>> byName(Map<String, List<String>> headers) {
    Map<String, List<String>> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    sorted.putAll(headers);
    return sorted;
  }

  private static SdkHttpRequest signedBySdk(
      String region, String json, String id, String key, @Nullable String token, Instant time) {
    SdkHttpRequest request =
        SdkHttpRequest.builder()
            .uri(URI.create("https://secretsmanager." + region + ".amazonaws.com/"))
            .method(SdkHttpMethod.POST)
            .putHeader("Content-Type", "application/x-amz-json-1.1")
            .putHeader("X-Amz-Target", "secretsmanager.GetSecretValue")
            .build();
    AwsCredentialsIdentity identity =
        token == null
            ? AwsCredentialsIdentity.create(id, key)
            : AwsSessionCredentialsIdentity.create(id, key, token);
    return AwsV4HttpSigner.create()
        .sign(
            sign ->
                sign.identity(identity)
                    .request(request)
                    .payload(ContentStreamProvider.fromUtf8String(json))
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "secretsmanager")
                    .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                    .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(time, ZoneOffset.UTC)))
        .request();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "the-session-token"})
  void call_asItIsSent_isSignedAsBySdk(String token) throws Exception {
    AwsCredentials credentials = new AwsCredentials(ID, KEY, token.isEmpty() ? null : token);
    AwsEndpoint endpoint = new AwsEndpoint(new Endpoint("s3.example", 443, true), "eu-west-1");
    AwsCall call = AwsCall.put("/shelf/guardrails/SQS/0f.json", "{}");
    String sent =
        new String(call.write(endpoint, "s3", credentials, 42_000), StandardCharsets.UTF_8);
    SdkHttpRequest request =
        SdkHttpRequest.builder()
            .uri(URI.create("https://s3.example/shelf/guardrails/SQS/0f.json"))
            .method(SdkHttpMethod.PUT)
            .putHeader("Content-Type", "application/json")
            .build();
    AwsCredentialsIdentity identity =
        token.isEmpty()
            ? AwsCredentialsIdentity.create(ID, KEY)
            : AwsSessionCredentialsIdentity.create(ID, KEY, token);
    Clock clock = Clock.fixed(Instant.ofEpochSecond(42), ZoneOffset.UTC);
    SdkHttpRequest signed =
        AwsV4HttpSigner.create()
            .sign(
                sign ->
                    sign.identity(identity)
                        .request(request)
                        .payload(ContentStreamProvider.fromUtf8String("{}"))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, "eu-west-1")
                        .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                        .putProperty(HttpSigner.SIGNING_CLOCK, clock))
            .request();
    assertTrue(sent.startsWith("PUT /shelf/guardrails/SQS/0f.json HTTP/1.1\r\n"), sent);
    assertTrue(sent.endsWith("\r\n\r\n{}"), sent);
    String authorization = signed.firstMatchingHeader("Authorization").orElseThrow();
    assertTrue(sent.contains("\r\nauthorization: " + authorization + "\r\n"), sent);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "the-session-token"})
  void request_asItIsSent_isSignedOverItsOwnHeaders(String token) throws Exception {
    AwsCredentials credentials = new AwsCredentials(ID, KEY, token.isEmpty() ? null : token);
    byte[] request =
        new AwsJsonRequest(new Endpoint("localhost", 8443, true), "eu-west-1", "secretsmanager")
            .write("secretsmanager.GetSecretValue", "{}", credentials, 42_000);
    String[] parts = new String(request, StandardCharsets.ISO_8859_1).split("\r\n\r\n", -1);
    assertEquals("{}", parts[1]);
    List<String> headers = new ArrayList<>();
    String authorization = "";
    for (String line : parts[0].lines().skip(1).toList()) {
      String[] header = line.split(": ", 2);
      if (header[0].equals("authorization")) {
        authorization = header[1];
      } else if (!header[0].equals("content-length")) {
        headers.addAll(List.of(header));
      }
    }
    assertTrue(parts[0].startsWith("POST / HTTP/1.1\r\n"));
    assertTrue(headers.containsAll(List.of("host", "localhost:8443", "19700101T000042Z")));
    assertEquals(!token.isEmpty(), headers.contains("x-amz-security-token"));
    assertEquals(
        new SignatureV4("eu-west-1", "secretsmanager")
            .authorization(
                credentials,
                "19700101T000042Z",
                "POST",
                "/",
                "",
                headers.toArray(new String[0]),
                parts[1].getBytes(StandardCharsets.UTF_8)),
        authorization);
  }

  private static String text(Random random, int length) {
    String letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/+=-_.";
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < length; at++) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }

  @Test
  void basicTime_ofAnySecond_isThatOfTheJdk() {
    DateTimeFormatter form = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);
    Random random = new Random(7);
    for (int run = 0; run < 20_000; run++) {
      long seconds = random.nextLong(253_402_300_800L);
      ZonedDateTime time = Instant.ofEpochSecond(seconds).atZone(ZoneOffset.UTC);
      assertEquals(form.format(time), BasicTime.of(seconds));
    }
    assertEquals("20240229T235959Z", BasicTime.of(1_709_251_199L));
    assertEquals("20240301T000000Z", BasicTime.of(1_709_251_200L));
    assertEquals("19700101T000000Z", BasicTime.of(0));
  }
}
