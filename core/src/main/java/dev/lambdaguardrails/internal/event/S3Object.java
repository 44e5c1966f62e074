// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one object, as {@code {"event":…, "bucket":…, "key":…, "size":…, "eTag":…,
 * "versionId":…, "sequencer":…}}, of which those are left out that were not said. Of one record.
 */
final class S3Object {
  private final boolean encoded;
  private @Nullable String event;
  private @Nullable String bucket;
  private @Nullable String key;
  private @Nullable String size;
  private @Nullable String eTag;
  private @Nullable String versionId;
  private @Nullable String sequencer;

  private S3Object(boolean encoded) {
    this.encoded = encoded;
  }

  /** Reads a record of S3's own event, whose key is encoded as a field of a form is. */
  static String ofRecord(JsonParser in) throws IOException {
    S3Object object = new S3Object(true);
    boolean s3 = false;
    demand(in.hasToken(JsonToken.START_OBJECT));
    for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
      in.nextToken();
      switch (field) {
        case "eventSource" -> s3 = text(in).equals("aws:s3");
        case "eventName" -> object.event = text(in);
        case "s3" -> object.read(in);
        default -> in.skipChildren();
      }
    }
    demand(s3);
    return object.json();
  }

  /** Reads the detail of an event of EventBridge, whose key is as it is. */
  static String ofDetail(JsonParser in, String type) throws IOException {
    S3Object object = new S3Object(false);
    object.event = type;
    object.read(in);
    return object.json();
  }

  private void read(JsonParser in) throws IOException {
    demand(in.hasToken(JsonToken.START_OBJECT));
    for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
      in.nextToken();
      switch (field) {
        case "bucket" -> bucket(in);
        case "object" -> object(in);
        default -> in.skipChildren();
      }
    }
  }

  private void bucket(JsonParser in) throws IOException {
    demand(in.hasToken(JsonToken.START_OBJECT));
    for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
      in.nextToken();
      if (field.equals("name")) {
        bucket = text(in);
      } else {
        in.skipChildren();
      }
    }
  }

  private void object(JsonParser in) throws IOException {
    demand(in.hasToken(JsonToken.START_OBJECT));
    for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
      JsonToken token = in.nextToken();
      switch (field) {
        case "key" -> key = encoded ? decoded(text(in)) : text(in);
        case "size" -> {
          boolean said = token != JsonToken.VALUE_NULL;
          demand(!said || token == JsonToken.VALUE_NUMBER_INT);
          size = said ? in.getText() : null;
        }
        case "eTag", "etag" -> eTag = textOrNull(in);
        case "versionId", "version-id" -> versionId = textOrNull(in);
        case "sequencer" -> sequencer = textOrNull(in);
        default -> in.skipChildren();
      }
    }
  }

  private static String decoded(String key) {
    try {
      return PercentDecoder.query(key);
    } catch (Refusal malformed) {
      throw Refusal.at("/key", RefusalCode.BAD_ENCODING);
    }
  }

  private static @Nullable String textOrNull(JsonParser in) throws IOException {
    return in.hasToken(JsonToken.VALUE_NULL) ? null : text(in);
  }

  private static String text(JsonParser in) throws IOException {
    demand(in.hasToken(JsonToken.VALUE_STRING));
    return in.getText();
  }

  private static void demand(boolean right) {
    if (!right) {
      throw Refusal.of(RefusalCode.EVENT_SOURCE);
    }
  }

  private String json() {
    demand(event != null && bucket != null && key != null);
    StringBuilder out = new StringBuilder();
    field(out, "event", event);
    field(out, "bucket", bucket);
    field(out, "key", key);
    if (size != null) {
      out.append(",\"size\":").append(size);
    }
    field(out, "eTag", eTag);
    field(out, "versionId", versionId);
    field(out, "sequencer", sequencer);
    return out.append('}').toString();
  }

  private static void field(StringBuilder out, String name, @Nullable String value) {
    if (value == null) {
      return;
    }
    out.append(out.length() == 0 ? '{' : ',').append('"').append(name).append("\":\"");
    JsonStringEncoder.getInstance().quoteAsString(value, out);
    out.append('"');
  }
}
