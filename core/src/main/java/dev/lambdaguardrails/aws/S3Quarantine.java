// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.aws;

import dev.lambdaguardrails.Quarantine;
import dev.lambdaguardrails.RefusedRecord;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.guard.Environment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Keeps refused records in a bucket of S3, each as an object {@code {"source":…, "id":…, "code":…,
 * "payload":…}} whose payload is what was delivered.
 *
 * <p>The variable {@code GUARDRAILS_QUARANTINE_BUCKET} holds the name of a bucket in the function's
 * region; the function's role needs {@code s3:PutObject} on {@code <bucket>/guardrails/*}. The key
 * is {@code guardrails/<source>/<digest of the record>.json}: nothing of the record can choose it,
 * and a record that is kept again is the same object. What is in the bucket is hostile: whoever
 * reads it must not trust it more than the function did. One call takes at most five seconds, and
 * no longer than the invocation has. Safe for concurrent use.
 */
public final class S3Quarantine implements Quarantine {
  private static final String BUCKET = "GUARDRAILS_QUARANTINE_BUCKET";
  private static final int LONGEST_NAME = 63;

  private final AwsService s3;
  private final String bucket;

  /**
   * The bucket that the environment names.
   *
   * @throws Misconfiguration if it names none
   */
  public S3Quarantine() {
    this(Environment.OF_PROCESS);
  }

  S3Quarantine(Environment environment) {
    this.s3 = new AwsService("s3", "AWS_ENDPOINT_URL_S3", environment);
    this.bucket = s3.demand(BUCKET, "the name of the bucket for refused records");
    if (!isName(bucket)) {
      throw new Misconfiguration("Set " + BUCKET + " to the name of a bucket.");
    }
  }

  /** Whether a text is lower case letters, digits, dots and hyphens, which need no escape. */
  private static boolean isName(String bucket) {
    for (int at = 0; at < bucket.length(); at++) {
      char unit = bucket.charAt(at);
      boolean plain = (unit >= 'a' && unit <= 'z') || (unit >= '0' && unit <= '9');
      if (!plain && (at == 0 || (unit != '.' && unit != '-'))) {
        return false;
      }
    }
    return bucket.length() <= LONGEST_NAME;
  }

  @Override
  public void keep(RefusedRecord record) throws IOException {
    String json = KeptRecord.json(record);
    String digest;
    try {
      digest = AwsCall.sha256(json.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException absent) {
      throw new IOException("no digest");
    }
    String path = '/' + bucket + "/guardrails/" + record.source() + '/' + digest + ".json";
    int status = s3.call(AwsCall.put(path, json)).status();
    if (status != 200) {
      throw new IOException("S3 answers " + status);
    }
  }
}
