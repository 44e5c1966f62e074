// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * Reads and writes one scalar of every form that a compiled entry knows: an event without a field
 * of that form leaves what the form needs, such as the formats of dates, unloaded.
 */
public final class ScalarPriming {
  private static final String SCALARS =
      "[\"00000000-0000-0000-0000-000000000000\",\"2000-01-01\",\"00:00:00.5\","
          + "\"2000-01-01T00:00:00.5\",\"2000-01-01T00:00:00.5Z\",\"2000-01-01T00:00:00.5+01:00\","
          + "\"PT1S\",\"P1D\",\"AA==\",1.25,100,1.5,1.5,1,true]";

  private ScalarPriming() {}

  /** Reads and writes them, and keeps none. Called before a snapshot. */
  public static void run() throws IOException {
    JsonLimits limits = new JsonLimits(2, 1, 100, 10, 100);
    try (JsonParser json = new StrictJson(limits).parser(BodyText.of(SCALARS));
        JsonGenerator out = new StrictGenerator(new ByteArrayOutputStream())) {
      json.nextToken();
      InputReader in = new InputReader(json);
      out.writeStartArray();
      if (in.array()) {
        texts(in, out);
        numbers(in, out);
      }
      out.writeEndArray();
    }
  }

  private static void texts(InputReader in, JsonGenerator out) throws IOException {
    in.nextElement();
    OutputValues.text(InputTexts.uuid(in), out);
    in.nextElement();
    OutputValues.text(InputTimes.localDate(in), out);
    in.nextElement();
    OutputTimes.localTime(InputTimes.localTime(in), out);
    in.nextElement();
    OutputTimes.localDateTime(InputTimes.localDateTime(in), out);
    in.nextElement();
    OutputValues.text(InputTimes.instant(in), out);
    in.nextElement();
    OutputTimes.offsetDateTime(InputTimes.offsetDateTime(in), out);
    in.nextElement();
    OutputValues.text(InputTimes.duration(in), out);
    in.nextElement();
    OutputValues.text(InputTimes.period(in), out);
    in.nextElement();
    OutputValues.bytes(InputTexts.bytes(in), out);
  }

  private static void numbers(InputReader in, JsonGenerator out) throws IOException {
    in.nextElement();
    out.writeNumber(in.decimal());
    in.nextElement();
    out.writeNumber(in.integer());
    in.nextElement();
    OutputValues.floating(in.doubleValue(), out);
    in.nextElement();
    OutputValues.floating(in.floatValue(), out);
    in.nextElement();
    OutputValues.whole(in.longValue(), out);
    in.nextElement();
    OutputValues.truth(in.truth(), out);
  }
}
