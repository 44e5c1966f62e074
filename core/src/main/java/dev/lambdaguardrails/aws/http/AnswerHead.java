// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.aws.http;

import org.jspecify.annotations.Nullable;

/** What the headers of an answer say about its body. Two that say different things are refused. */
final class AnswerHead {
  private static final int LONGEST_NUMBER = 10;

  private long length = -1;
  private boolean chunked;
  private boolean last;
  private @Nullable String date;

  void add(String line) throws HttpViolation {
    int colon = line.indexOf(':');
    if (colon <= 0 || line.charAt(colon - 1) == ' ' || line.charAt(0) == ' ') {
      throw new HttpViolation("no header");
    }
    String name = line.substring(0, colon);
    String value = line.substring(colon + 1).strip();
    if (name.equalsIgnoreCase("Content-Length")) {
      long stated = number(value);
      if (length >= 0 && length != stated) {
        throw new HttpViolation("two lengths");
      }
      length = stated;
    } else if (name.equalsIgnoreCase("Transfer-Encoding")) {
      if (chunked || !value.equalsIgnoreCase("chunked")) {
        throw new HttpViolation("an unknown transfer encoding");
      }
      chunked = true;
    } else if (name.equalsIgnoreCase("Content-Encoding")) {
      throw new HttpViolation("an encoding that was not asked for");
    } else if (name.equalsIgnoreCase("Date")) {
      date = value;
    } else if (name.equalsIgnoreCase("Connection")) {
      last |= value.equalsIgnoreCase("close");
    }
  }

  boolean chunked() throws HttpViolation {
    if (chunked == (length >= 0)) {
      throw new HttpViolation(chunked ? "two lengths" : "no length");
    }
    return chunked;
  }

  long length() {
    return length;
  }

  boolean last() {
    return last;
  }

  @Nullable String date() {
    return date;
  }

  private static long number(String text) throws HttpViolation {
    if (text.isEmpty() || text.length() > LONGEST_NUMBER) {
      throw new HttpViolation("no length");
    }
    long number = 0;
    for (int place = 0; place < text.length(); place++) {
      int digit = text.charAt(place) - '0';
      if (digit < 0 || digit > 9) {
        throw new HttpViolation("no length");
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
