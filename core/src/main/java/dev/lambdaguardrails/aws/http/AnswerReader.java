// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.aws.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Arrays;

/**
 * Reads answers of HTTP/1.1 from a connection, within limits, one after the other.
 *
 * <p>A body is as long as Content-Length or its chunks say; one that only the end of the connection
 * would end is refused, since anybody may cut a connection.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112#section-6">RFC 9112, 6</a>
 */
final class AnswerReader {
  private static final int LONGEST_HEAD = 16 * 1024;
  private static final int MOST_CHUNKED_LINES = 64 * 1024;

  private final Socket socket;
  private final InputStream in;
  private final Budget budget;
  private int longestBody;
  private final byte[] buffer = new byte[8 * 1024];
  private int at;
  private int end;

  AnswerReader(Socket socket, Budget budget) throws IOException {
    this.socket = socket;
    this.in = socket.getInputStream();
    this.budget = budget;
  }

  HttpAnswer read(int longest) throws IOException {
    longestBody = longest;
    int[] room = {LONGEST_HEAD};
    int status = status(line(room));
    AnswerHead head = new AnswerHead();
    for (String line = line(room); !line.isEmpty(); line = line(room)) {
      head.add(line);
    }
    byte[] body = head.chunked() ? chunks() : exactly(bounded(head.length()));
    return new HttpAnswer(status, body, head.date(), head.last());
  }

  /** Overwrites what was read last. */
  void wipe() {
    Arrays.fill(buffer, (byte) 0);
  }

  private static int status(String line) throws HttpViolation {
    if (line.length() < 12 || !line.startsWith("HTTP/1.1 ")) {
      throw new HttpViolation("no answer of HTTP/1.1");
    }
    int status = 0;
    for (int place = 9; place < 12; place++) {
      int digit = line.charAt(place) - '0';
      if (digit < 0 || digit > 9) {
        throw new HttpViolation("no status");
      }
      status = status * 10 + digit;
    }
    if (status < 200) {
      throw new HttpViolation("an interim answer");
    }
    return status;
  }

  private byte[] chunks() throws IOException {
    byte[] body = new byte[0];
    int[] room = {MOST_CHUNKED_LINES};
    for (int size = chunkSize(line(room)); size > 0; size = chunkSize(line(room))) {
      byte[] chunk = exactly(bounded((long) body.length + size) - body.length);
      byte[] more = Arrays.copyOf(body, body.length + size);
      System.arraycopy(chunk, 0, more, body.length, size);
      Arrays.fill(body, (byte) 0);
      Arrays.fill(chunk, (byte) 0);
      body = more;
      if (!line(room).isEmpty()) {
        throw new HttpViolation("a chunk that does not end");
      }
    }
    while (!line(room).isEmpty()) {
      // A trailer says nothing here.
    }
    return body;
  }

  private static int chunkSize(String line) throws HttpViolation {
    int size = 0;
    int place = 0;
    while (place < line.length() && line.charAt(place) != ';') {
      int digit = Character.digit(line.charAt(place), 16);
      if (digit < 0 || place == 7) {
        throw new HttpViolation("no size of a chunk");
      }
      size = size * 16 + digit;
      place++;
    }
    if (place == 0) {
      throw new HttpViolation("no size of a chunk");
    }
    return size;
  }

  private int bounded(long length) throws HttpViolation {
    if (length > longestBody) {
      throw new HttpViolation("a body that is too long");
    }
    return (int) length;
  }

  private byte[] exactly(int length) throws IOException {
    byte[] bytes = new byte[length];
    int filled = 0;
    while (filled < length) {
      fill();
      int some = Math.min(end - at, length - filled);
      System.arraycopy(buffer, at, bytes, filled, some);
      at += some;
      filled += some;
    }
    return bytes;
  }

  /** A line without its end; {@code room} is what lines may still take together. */
  private String line(int[] room) throws IOException {
    StringBuilder line = new StringBuilder();
    while (true) {
      fill();
      char next = (char) (buffer[at++] & 0xFF);
      if (--room[0] < 0) {
        throw new HttpViolation("a head that is too long");
      }
      if (next == '\n') {
        int last = line.length() - 1;
        if (last < 0 || line.charAt(last) != '\r') {
          throw new HttpViolation("a line that ends wrongly");
        }
        line.setLength(last);
        return line.toString();
      }
      line.append(next);
    }
  }

  private void fill() throws IOException {
    if (at < end) {
      return;
    }
    socket.setSoTimeout(budget.left());
    int some = in.read(buffer, 0, buffer.length);
    if (some < 0) {
      throw new EOFException();
    }
    at = 0;
    end = some;
  }
}
