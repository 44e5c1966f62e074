// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.aws;

import dev.lambdaguardrails.DuplicateFilter;
import dev.lambdaguardrails.aws.AwsService.AwsAnswer;
import dev.lambdaguardrails.guard.Environment;
import java.io.IOException;

/**
 * Remembers handled records in a table of DynamoDB, which all environments of a function share.
 *
 * <p>The variable {@code GUARDRAILS_DUPLICATES_TABLE} holds its name. Its partition key is {@code
 * id}, a text, and its time to live {@code expires}; the function's role needs {@code
 * dynamodb:PutItem}, {@code dynamodb:GetItem} and {@code dynamodb:DeleteItem} on it. Functions do
 * not share a table. A claim expires after 15 minutes, which no invocation outlasts, and what was
 * handled is remembered for 14 days, which no queue keeps a message longer. Two calls a record,
 * each of at most five seconds. Safe for concurrent use.
 */
public final class DynamoDuplicates implements DuplicateFilter {
  private static final String TABLE = "GUARDRAILS_DUPLICATES_TABLE";
  private static final long CLAIM_SECONDS = 15 * 60;
  private static final long MEMORY_SECONDS = 14 * 24 * 60 * 60;
  private static final String RUNNING = "running";
  private static final String DONE = "done";

  private final AwsService dynamo;
  private final String table;
  private final WallClock clock;

  /**
   * The table that the environment names.
   *
   * @throws dev.lambdaguardrails.failure.Misconfiguration if it names none
   */
  public DynamoDuplicates() {
    this(Environment.OF_PROCESS, WallClock.SYSTEM);
  }

  DynamoDuplicates(Environment environment, WallClock clock) {
    this.dynamo = new AwsService("dynamodb", "AWS_ENDPOINT_URL_DYNAMODB", environment);
    this.table = dynamo.demand(TABLE, "the name of the table of handled records");
    this.clock = clock;
  }

  @Override
  public Found begin(String key) throws IOException {
    long now = clock.millis() / 1000;
    StringBuilder json = item(key, RUNNING, now);
    json.append(",\"ConditionExpression\":\"attribute_not_exists(id) OR (#s = :r AND #u < :n)\",")
        .append("\"ExpressionAttributeNames\":{\"#s\":\"state\",\"#u\":\"until\"},")
        .append("\"ExpressionAttributeValues\":{\":r\":{\"S\":\"")
        .append(RUNNING)
        .append("\"},\":n\":{\"N\":\"")
        .append(now)
        .append("\"}}}");
    AwsAnswer answer = dynamo.call(AwsCall.json("DynamoDB_20120810.PutItem", json.toString()));
    if (answer.status() == 200) {
      return Found.FIRST;
    }
    if (!answer.body().contains("ConditionalCheckFailedException")) {
      throw new IOException("DynamoDB answers " + answer.status());
    }
    return known(key);
  }

  /** What the table says of a record that somebody claimed: done, unless it says less. */
  private Found known(String key) throws IOException {
    StringBuilder json = new StringBuilder("{\"TableName\":");
    AwsService.quote(table, json);
    AwsService.quote(key, json.append(",\"ConsistentRead\":true,\"Key\":{\"id\":{\"S\":"));
    json.append("}},\"ProjectionExpression\":\"#s\",")
        .append("\"ExpressionAttributeNames\":{\"#s\":\"state\"}}");
    AwsAnswer answer = call("GetItem", json);
    return answer.body().contains('"' + DONE + '"') ? Found.DONE : Found.RUNNING;
  }

  @Override
  public void done(String key) throws IOException {
    call("PutItem", item(key, DONE, clock.millis() / 1000).append('}'));
  }

  @Override
  public void failed(String key) throws IOException {
    StringBuilder json = new StringBuilder("{\"TableName\":");
    AwsService.quote(table, json);
    AwsService.quote(key, json.append(",\"Key\":{\"id\":{\"S\":"));
    call("DeleteItem", json.append("}}}"));
  }

  private StringBuilder item(String key, String state, long now) {
    StringBuilder json = new StringBuilder("{\"TableName\":");
    AwsService.quote(table, json);
    AwsService.quote(key, json.append(",\"Item\":{\"id\":{\"S\":"));
    json.append("},\"state\":{\"S\":\"").append(state);
    json.append("\"},\"until\":{\"N\":\"").append(now + CLAIM_SECONDS);
    json.append("\"},\"expires\":{\"N\":\"").append(now + MEMORY_SECONDS);
    return json.append("\"}}");
  }

  private AwsAnswer call(String operation, StringBuilder json) throws IOException {
    AwsAnswer answer = dynamo.call(AwsCall.json("DynamoDB_20120810." + operation, json.toString()));
    if (answer.status() != 200) {
      throw new IOException("DynamoDB answers " + answer.status());
    }
    return answer;
  }
}
