// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.aws;

import dev.lambdaguardrails.Quarantine;
import dev.lambdaguardrails.RefusedRecord;
import dev.lambdaguardrails.guard.Environment;
import java.io.IOException;

/**
 * Keeps refused records in a queue of SQS, each as a message {@code {"source":…, "id":…, "code":…,
 * "payload":…}} whose payload is what was delivered.
 *
 * <p>The variable {@code GUARDRAILS_QUARANTINE_QUEUE_URL} holds the URL of a standard queue; the
 * function's role needs {@code sqs:SendMessage} on it. A message has at most what the queue takes
 * (1 MiB); a record that does not fit is not kept, and reported as failed. A record that is
 * delivered again may be kept again. What is in the queue is hostile: whoever reads it must not
 * trust it more than the function did. One call takes at most five seconds, and no longer than the
 * invocation has. Safe for concurrent use.
 */
public final class SqsQuarantine implements Quarantine {
  private static final String QUEUE = "GUARDRAILS_QUARANTINE_QUEUE_URL";

  private final AwsService sqs;
  private final String queue;

  /**
   * The queue that the environment names.
   *
   * @throws dev.lambdaguardrails.failure.Misconfiguration if it names none
   */
  public SqsQuarantine() {
    this(Environment.OF_PROCESS);
  }

  SqsQuarantine(Environment environment) {
    this.sqs = new AwsService("sqs", "AWS_ENDPOINT_URL_SQS", environment);
    this.queue = sqs.demand(QUEUE, "the URL of the queue for refused records");
  }

  @Override
  public void keep(RefusedRecord record) throws IOException {
    StringBuilder json = new StringBuilder("{\"QueueUrl\":");
    AwsService.quote(queue, json);
    AwsService.quote(KeptRecord.json(record), json.append(",\"MessageBody\":"));
    AwsCall call = AwsCall.json("AmazonSQS.SendMessage", json.append('}').toString());
    int status = sqs.call(call).status();
    if (status != 200) {
      throw new IOException("SQS answers " + status);
    }
  }
}
