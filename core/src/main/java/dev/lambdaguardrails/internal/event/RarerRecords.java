// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.bind.StrictJson;

/** The readers of records that a function of a queue is to load nothing of. */
final class RarerRecords {
  private RarerRecords() {}

  static RecordEventReader reader(EventSource source, StrictJson json) {
    return switch (source) {
      case KINESIS -> new KinesisReader();
      case MSK -> new KafkaReader(true);
      case SELF_MANAGED_KAFKA -> new KafkaReader(false);
      case ACTIVEMQ -> new ActiveMqReader();
      case RABBITMQ -> new RabbitMqReader();
      case FIREHOSE -> new FirehoseReader();
      case SNS -> new SnsReader();
      case SNS_SQS -> new SqsReader(new SnsForm());
      case EVENTBRIDGE -> new EventBridgeReader(false);
      case S3 -> new S3Reader(json);
      case S3_SQS -> new SqsReader(new S3MessageForm());
      case S3_EVENTBRIDGE -> new EventBridgeReader(true);
      case CLOUDWATCH_LOGS -> new LogsReader(json);
      case DYNAMODB -> new DynamoDbReader(json);
      default -> throw EventParser.otherSource();
    };
  }
}
