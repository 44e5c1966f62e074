// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.RefusedRecord;
import dev.lambdaguardrails.failure.Misconfiguration;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Refused records in SQS and in S3, as moto understands them. */
@Timeout(60)
class QuarantineMotoTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String HOSTILE =
      "{\"note\":\"\\u0000 \u00e4 \uffff \ud83d\ude00 ]]> </x> \\r\\n\"}\u0001";
  private static final RefusedRecord RECORD =
      new RefusedRecord(EventSource.SQS, "m-1", "constraints", HOSTILE);

  private final HttpClient client = HttpClient.newHttpClient();
  private final String name = "shelf-" + UUID.randomUUID();
  private final Map<String, String> environment = new HashMap<>();
  private String url = "";

  @BeforeEach
  void moto() {
    String moto = System.getenv("MOTO_URL");
    assumeTrue(moto != null, "missing: moto; run .ci/moto mvn verify");
    url = String.valueOf(moto);
    environment.put("AWS_ENDPOINT_URL", url);
    environment.put("AWS_REGION", "eu-west-1");
    environment.put("AWS_ACCESS_KEY_ID", "test");
    environment.put("AWS_SECRET_ACCESS_KEY", "test");
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String service) throws Exception {
    String credential = "Credential=test/20260101/eu-west-1/" + service + "/aws4_request";
    String signature = ", SignedHeaders=host, Signature=none";
    request.header("Authorization", "AWS4-HMAC-SHA256 " + credential + signature);
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private JsonNode sqs(String target, Map<String, ?> input) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/x-amz-json-1.0")
            .header("X-Amz-Target", "AmazonSQS." + target)
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(input)));
    HttpResponse<String> answer = send(request, "sqs");
    assertEquals(200, answer.statusCode(), answer.body());
    return JSON.readTree(answer.body());
  }

  private static void assertRecord(String kept) throws IOException {
    JsonNode record = JSON.readTree(kept);
    assertEquals("SQS", record.get("source").asText());
    assertEquals("m-1", record.get("id").asText());
    assertEquals("constraints", record.get("code").asText());
    assertEquals(HOSTILE, record.get("payload").asText());
  }

  @Test
  void sqs_record_isInTheQueueAsItWas() throws Exception {
    String queue = sqs("CreateQueue", Map.of("QueueName", name)).get("QueueUrl").asText();
    environment.put("GUARDRAILS_QUARANTINE_QUEUE_URL", queue);
    new SqsQuarantine(environment::get).keep(RECORD);
    JsonNode messages = sqs("ReceiveMessage", Map.of("QueueUrl", queue)).get("Messages");
    assertEquals(1, messages.size());
    assertRecord(messages.get(0).get("Body").asText());
  }

  @Test
  void sqs_queueThatIsNotThere_keepsNothingAndSaysSo() {
    environment.put("GUARDRAILS_QUARANTINE_QUEUE_URL", url + "/123456789012/none-" + name);
    SqsQuarantine quarantine = new SqsQuarantine(environment::get);
    IOException failed = assertThrows(IOException.class, () -> quarantine.keep(RECORD));
    assertTrue(String.valueOf(failed.getMessage()).startsWith("SQS answers 4"), failed::getMessage);
  }

  @Test
  void s3_record_isInTheBucketOnceHoweverOftenKept() throws Exception {
    URI bucket = URI.create(url + '/' + name);
    HttpRequest.Builder make =
        HttpRequest.newBuilder(bucket)
            .PUT(
                HttpRequest.BodyPublishers.ofString(
                    "<CreateBucketConfiguration><LocationConstraint>eu-west-1"
                        + "</LocationConstraint></CreateBucketConfiguration>"));
    assertEquals(200, send(make, "s3").statusCode());
    environment.put("GUARDRAILS_QUARANTINE_BUCKET", name);
    S3Quarantine quarantine = new S3Quarantine(environment::get);
    quarantine.keep(RECORD);
    quarantine.keep(RECORD);
    String listed = send(HttpRequest.newBuilder(bucket), "s3").body();
    String key = listed.replaceAll("(?s).*<Key>(.*)</Key>.*", "$1");
    assertTrue(key.matches("guardrails/SQS/[0-9a-f]{64}\\.json"), listed);
    assertEquals(listed.indexOf("<Key>"), listed.lastIndexOf("<Key>"));
    assertRecord(send(HttpRequest.newBuilder(URI.create(bucket + "/" + key)), "s3").body());
  }

  @Test
  void s3_bucketThatIsNotThere_keepsNothingAndSaysSo() {
    environment.put("GUARDRAILS_QUARANTINE_BUCKET", "none-" + name);
    S3Quarantine quarantine = new S3Quarantine(environment::get);
    assertThrows(IOException.class, () -> quarantine.keep(RECORD));
  }

  @Test
  void quarantine_thatNobodyNamed_isAMisconfiguration() {
    assertThrows(Misconfiguration.class, () -> new SqsQuarantine(environment::get));
    assertThrows(Misconfiguration.class, () -> new S3Quarantine(environment::get));
    environment.put("GUARDRAILS_QUARANTINE_BUCKET", "../other");
    assertThrows(Misconfiguration.class, () -> new S3Quarantine(environment::get));
  }
}
