// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import dev.lambdaguardrails.NamedValues;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The event of a cluster of Kafka: records of several partitions, each in its order. A record is
 * named by its topic, partition and offset, and by nothing that its producer wrote.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-msk.html">Using Lambda with
 *     Amazon MSK</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-kafka.html">Using Lambda with
 *     self-managed Apache Kafka</a>
 */
final class KafkaReader implements RecordEventReader {
  private static final RecordForm FORM = new EncodedForm();
  private static final int LONGEST_TOPIC = 249;

  private final boolean msk;

  /**
   * Reads events.
   *
   * @param msk whether of Amazon MSK, otherwise of clusters that AWS does not run
   */
  KafkaReader(boolean msk) {
    this.msk = msk;
  }

  @Override
  public List<RecordEvent> read(EventParser in) throws IOException {
    List<RecordEvent> records = null;
    String cluster = null;
    boolean kafka = false;
    in.object();
    for (String field = in.field(); field != null; field = in.field()) {
      if (field.equals("eventSource")) {
        kafka = in.text().equals(msk ? "aws:kafka" : "SelfManagedKafka");
      } else if (field.equals("eventSourceArn") && msk) {
        cluster = in.arn();
      } else if (field.equals("bootstrapServers") && !msk) {
        cluster = servers(in);
      } else if (field.equals("records")) {
        records = partitions(in);
      } else {
        in.skip();
      }
    }
    if (!kafka || cluster == null || records == null) {
      throw EventParser.otherSource();
    }
    in.endOfOrigin();
    for (int at = 0; at < records.size(); at++) {
      records.set(at, records.get(at).within(cluster));
    }
    return records;
  }

  /** Each of the servers is where the event comes from. */
  private static String servers(EventParser in) throws IOException {
    String servers = in.text();
    int from = 0;
    for (int to = servers.indexOf(','); to >= 0; to = servers.indexOf(',', from)) {
      in.server(servers.substring(from, to).strip());
      from = to + 1;
    }
    in.server(servers.substring(from).strip());
    return servers;
  }

  private static List<RecordEvent> partitions(EventParser in) throws IOException {
    List<RecordEvent> records = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    in.object();
    while (in.field() != null) {
      if (in.arrayOrNull()) {
        while (in.element()) {
          RecordEvent record = one(in);
          if (!ids.add(record.id())) {
            throw EventParser.otherSource();
          }
          records.add(in.timed(record));
        }
      }
    }
    return records;
  }

  private static RecordEvent one(EventParser in) throws IOException {
    NamedValues.Builder attributes = NamedValues.exact();
    String topic = null;
    String value = null;
    long partition = -1;
    long offset = -1;
    in.object();
    for (String field = in.field(); field != null; field = in.field()) {
      switch (field) {
        case "topic" -> topic = in.text();
        case "partition" -> partition = in.count();
        case "offset" -> offset = in.count();
        case "value" -> value = in.textOrNull();
        case "key" -> add(attributes, field, EncodedForm.plainText(in.textOrNull()));
        case "timestamp" -> add(attributes, field, in.sent(SentTime.MILLIS, in.scalar()));
        case "headers" -> headers(in, attributes);
        default -> in.skip();
      }
    }
    if (topic == null || !isTopic(topic) || partition < 0 || offset < 0) {
      throw EventParser.otherSource();
    }
    String group = topic + '-' + partition;
    attributes
        .add("topic", topic)
        .add("partition", Long.toString(partition))
        .add("offset", Long.toString(offset));
    String body = value == null ? "" : value;
    return new RecordEvent(group + ':' + offset, group, body, FORM, attributes.build());
  }

  /** A list of objects, each of one name. */
  private static void headers(EventParser in, NamedValues.Builder attributes) throws IOException {
    if (in.arrayOrNull()) {
      while (in.element()) {
        in.object();
        for (String name = in.field(); name != null; name = in.field()) {
          add(attributes, "header." + name, in.listedText());
        }
      }
    }
  }

  private static void add(NamedValues.Builder attributes, String name, @Nullable String value) {
    if (value != null) {
      attributes.add(name, value);
    }
  }

  private static boolean isTopic(String name) {
    for (int at = 0; at < name.length(); at++) {
      char c = name.charAt(at);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || c == '.'
              || c == '_'
              || c == '-';
      if (!plain) {
        return false;
      }
    }
    return !name.isEmpty() && name.length() <= LONGEST_TOPIC;
  }
}
