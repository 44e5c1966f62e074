// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.aws;

import dev.lambdaguardrails.RefusedRecord;

/** A refused record as it is kept: {@code {"source":…, "id":…, "code":…, "payload":…}}. */
final class KeptRecord {
  private KeptRecord() {}

  static String json(RefusedRecord record) {
    StringBuilder json = new StringBuilder("{\"source\":\"").append(record.source());
    AwsService.quote(record.id(), json.append("\",\"id\":"));
    AwsService.quote(record.code(), json.append(",\"code\":"));
    AwsService.quote(record.payload(), json.append(",\"payload\":"));
    return json.append('}').toString();
  }
}
