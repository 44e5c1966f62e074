// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.lambdaguardrails.NamedValues;
import dev.lambdaguardrails.bind.StrictJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The event of a DynamoDB stream: changes of one shard, in its order.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html">Using Lambda with
 *     DynamoDB</a>
 */
final class DynamoDbReader implements RecordEventReader {
  private final StrictJson json;

  DynamoDbReader(StrictJson json) {
    this.json = json;
  }

  @Override
  public void beside(String field, EventParser in) throws IOException {
    TumblingWindow.refuse(field, in);
  }

  @Override
  public RecordEvent record(EventParser in, int position) throws IOException {
    NamedValues.Builder attributes = NamedValues.exact();
    String name = null;
    String stream = "";
    String event = "";
    String change = null;
    boolean dynamo = false;
    in.object();
    for (String field = in.field(); field != null; field = in.field()) {
      switch (field) {
        case "eventSource" -> dynamo = in.text().equals("aws:dynamodb");
        case "eventName" -> name = in.text();
        case "eventSourceARN" -> stream = in.arn();
        case "eventID" -> {
          event = in.text();
          attributes.add(field, event);
        }
        case "dynamodb" -> change = in.json().get();
        case "userIdentity" -> identity(in, attributes);
        default -> in.skip();
      }
    }
    String sequence = change == null ? null : sequence(change, in);
    if (!dynamo || change == null || sequence == null || name == null || !isChange(name)) {
      throw EventParser.otherSource();
    }
    attributes.add("eventName", name);
    RecordForm form = new DynamoDbForm(name);
    return new RecordEvent(sequence, "", change, form, attributes.build())
        .within(stream + ' ' + event);
  }

  private static boolean isChange(String name) {
    return name.equals("INSERT") || name.equals("MODIFY") || name.equals("REMOVE");
  }

  private static void identity(EventParser in, NamedValues.Builder attributes) throws IOException {
    if (!in.objectOrNull()) {
      return;
    }
    for (String field = in.field(); field != null; field = in.field()) {
      String value = in.scalar();
      if (field.equals("principalId") && value != null) {
        attributes.add(field, value);
      }
    }
  }

  /** The number of a change in its stream; its time is told beside. */
  private @Nullable String sequence(String change, EventParser event) throws IOException {
    String sequence = null;
    byte[] bytes = change.getBytes(StandardCharsets.UTF_8);
    try (JsonParser in = json.parser(bytes, bytes.length)) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
        JsonToken value = in.nextToken();
        if (field.equals("SequenceNumber") && value == JsonToken.VALUE_STRING) {
          sequence = in.getText();
        } else if (field.equals("ApproximateCreationDateTime") && value.isNumeric()) {
          event.sent(SentTime.SECONDS, in.getText());
        } else {
          in.skipChildren();
        }
      }
    }
    return sequence;
  }
}
