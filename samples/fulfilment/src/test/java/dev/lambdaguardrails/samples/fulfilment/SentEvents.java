// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.fulfilment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Documented events as if they were sent at another time. */
final class SentEvents {
  private static final Pattern TIME =
      Pattern.compile(
          "\"(timeEpoch|requestTimeEpoch|approximateArrivalTimestamp|ApproximateCreationDateTime"
              + "|SentTimestamp|Timestamp|time|eventTime|timestamp|brokerInTime)\""
              + "( *: *)(\"?)([^\",}\\s]+)(\"?)");

  private static final Pattern LOGS = Pattern.compile("\"data\": \"(H4sI[^\"]*)\"");

  private SentEvents() {}

  /** The event, each time in it at a second, in the form that it has. */
  static String sentAt(long second, String event) throws IOException {
    return times(event, second);
  }

  /** The event without any time. */
  static String never(String event) throws IOException {
    return times(event, -1);
  }

  private static String times(String event, long second) throws IOException {
    Matcher logs = LOGS.matcher(event);
    if (event.contains("awslogs") && logs.find()) {
      String message = times(unzipped(logs.group(1)), second);
      return event.replace(logs.group(1), zipped(message));
    }
    Matcher times = TIME.matcher(event);
    StringBuilder sent = new StringBuilder();
    while (times.find()) {
      String name = second < 0 ? "never-" + times.group(1) : times.group(1);
      String value = second < 0 ? times.group(4) : written(second, times.group(4));
      String field = '"' + name + '"' + times.group(2) + times.group(3) + value + times.group(5);
      times.appendReplacement(sent, Matcher.quoteReplacement(field));
    }
    return times.appendTail(sent).toString();
  }

  /** A second as another time is written: a text, seconds, milliseconds or microseconds. */
  private static String written(long second, String like) {
    if (like.contains("T")) {
      return Instant.ofEpochSecond(second).toString();
    }
    int digits = like.contains(".") ? like.indexOf('.') : like.length();
    return second + "0".repeat(digits - 10);
  }

  private static String unzipped(String data) throws IOException {
    byte[] bytes = Base64.getDecoder().decode(data);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String zipped(String message) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(message.getBytes(StandardCharsets.UTF_8));
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }
}
