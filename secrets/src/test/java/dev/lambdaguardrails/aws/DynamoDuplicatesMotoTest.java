// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lambdaguardrails.DuplicateFilter.Found;
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

/** Handled records in DynamoDB, as moto understands it. */
@Timeout(60)
class DynamoDuplicatesMotoTest {
  private static final String HOSTILE = "SQS:\"},\"state\":{\"S\":\"done\u00e4";

  private final String table = "done-" + UUID.randomUUID();
  private final Map<String, String> environment = new HashMap<>();
  private long millis = 1_800_000_000_000L;

  @BeforeEach
  void moto() throws Exception {
    String url = System.getenv("MOTO_URL");
    assumeTrue(url != null, "missing: moto; run .ci/moto mvn verify");
    environment.put("AWS_ENDPOINT_URL", url);
    environment.put("AWS_REGION", "eu-west-1");
    environment.put("AWS_ACCESS_KEY_ID", "test");
    environment.put("AWS_SECRET_ACCESS_KEY", "test");
    environment.put("GUARDRAILS_DUPLICATES_TABLE", table);
    String make =
        "{\"TableName\":\"%s\",\"BillingMode\":\"PAY_PER_REQUEST\",".formatted(table)
            + "\"KeySchema\":[{\"AttributeName\":\"id\",\"KeyType\":\"HASH\"}],"
            + "\"AttributeDefinitions\":[{\"AttributeName\":\"id\",\"AttributeType\":\"S\"}]}";
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(String.valueOf(url)))
            .header("Content-Type", "application/x-amz-json-1.0")
            .header("X-Amz-Target", "DynamoDB_20120810.CreateTable")
            .header(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=test/20260101/eu-west-1/dynamodb/aws4_request,"
                    + " SignedHeaders=host, Signature=none")
            .POST(HttpRequest.BodyPublishers.ofString(make))
            .build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertEquals(200, answer.statusCode(), answer.body());
  }

  private DynamoDuplicates filter() {
    return new DynamoDuplicates(environment::get, () -> millis);
  }

  @Test
  void record_claimedByOneEnvironment_isRunningForAnotherAndThenDone() throws IOException {
    DynamoDuplicates one = filter();
    DynamoDuplicates other = filter();
    for (String key : new String[] {"SQS:m-1", HOSTILE}) {
      assertEquals(Found.FIRST, one.begin(key));
      assertEquals(Found.RUNNING, other.begin(key));
      one.done(key);
      assertEquals(Found.DONE, other.begin(key));
      assertEquals(Found.DONE, one.begin(key));
    }
  }

  @Test
  void record_givenBack_isFirstAgain() throws IOException {
    DynamoDuplicates filter = filter();
    filter.begin("SQS:m-1");
    filter.failed("SQS:m-1");
    assertEquals(Found.FIRST, filter.begin("SQS:m-1"));
  }

  @Test
  void claim_ofADeadEnvironment_expires() throws IOException {
    DynamoDuplicates filter = filter();
    filter.begin("SQS:m-1");
    millis += 15 * 60_000;
    assertEquals(Found.RUNNING, filter.begin("SQS:m-1"));
    millis += 1_000;
    assertEquals(Found.FIRST, filter.begin("SQS:m-1"));
    filter.done("SQS:m-1");
    millis += 60 * 60_000;
    assertEquals(Found.DONE, filter.begin("SQS:m-1"));
  }

  @Test
  void table_thatIsNotThere_isNoAnswer() {
    environment.put("GUARDRAILS_DUPLICATES_TABLE", "none-" + table);
    DynamoDuplicates filter = filter();
    assertThrows(IOException.class, () -> filter.begin("SQS:m-1"));
    assertThrows(IOException.class, () -> filter.done("SQS:m-1"));
  }

  @Test
  void table_thatNobodyNamed_isAMisconfiguration() {
    environment.remove("GUARDRAILS_DUPLICATES_TABLE");
    assertThrows(Misconfiguration.class, this::filter);
  }
}
