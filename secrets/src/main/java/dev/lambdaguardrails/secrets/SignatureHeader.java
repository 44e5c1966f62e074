// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import dev.lambdaguardrails.NamedValues;
import dev.lambdaguardrails.SignatureForm;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the headers of a request say that its body is signed by. */
final class SignatureHeader {
  private static final String SLACK_TIME = "X-Slack-Request-Timestamp";
  private static final int LONGEST = 1024;
  private static final int MOST_SIGNATURES = 8;
  private static final int BYTES = 32;
  private static final byte[] NOTHING = {};

  private final List<byte[]> signatures;
  private final byte[] prefix;
  private final long seconds;

  private SignatureHeader(List<byte[]> signatures, byte[] prefix, long seconds) {
    this.signatures = signatures;
    this.prefix = prefix;
    this.seconds = seconds;
  }

  /** Of which one must be right, each 32 bytes long. */
  List<byte[]> signatures() {
    return signatures;
  }

  /** What is signed before the body, not copied. */
  byte[] prefix() {
    return prefix;
  }

  /** The time of the signature, -1 for none. */
  long seconds() {
    return seconds;
  }

  boolean isTimed() {
    return seconds >= 0;
  }

  /** What they say; null if they say nothing that could be right. */
  static @Nullable SignatureHeader of(SignatureForm form, String header, NamedValues headers) {
    String value = only(header, headers);
    if (value == null) {
      return null;
    }
    return switch (form) {
      case HEX -> one(hex(value));
      case BASE64 -> one(base64(value));
      case GITHUB -> one(behind("sha256=", value));
      case STRIPE -> stripe(value);
      case SLACK -> slack(behind("v0=", value), only(SLACK_TIME, headers));
    };
  }

  private static @Nullable String only(String header, NamedValues headers) {
    List<String> values = headers.all(header);
    return values.size() == 1 && values.get(0).length() <= LONGEST ? values.get(0).strip() : null;
  }

  private static @Nullable SignatureHeader one(byte @Nullable [] signature) {
    return signature == null ? null : new SignatureHeader(List.of(signature), NOTHING, -1);
  }

  private static byte @Nullable [] behind(String prefix, String value) {
    return value.startsWith(prefix) ? hex(value.substring(prefix.length())) : null;
  }

  private static @Nullable SignatureHeader stripe(String value) {
    String time = null;
    List<byte[]> signatures = new ArrayList<>();
    for (String part : value.split(",", -1)) {
      if (part.startsWith("t=") && time == null) {
        time = part.substring(2);
      } else if (part.startsWith("t=")) {
        return null;
      } else if (part.startsWith("v1=") && signatures.size() < MOST_SIGNATURES) {
        byte[] signature = hex(part.substring(3));
        if (signature != null) {
          signatures.add(signature);
        }
      }
    }
    return time == null || signatures.isEmpty() ? null : timed(signatures, time, time + '.');
  }

  private static @Nullable SignatureHeader slack(
      byte @Nullable [] signature, @Nullable String time) {
    return signature == null || time == null
        ? null
        : timed(List.of(signature), time, "v0:" + time + ':');
  }

  private static @Nullable SignatureHeader timed(
      List<byte[]> signatures, String time, String prefix) {
    long seconds = time.isEmpty() || time.length() > 12 ? -1 : 0;
    for (int at = 0; at < time.length() && seconds >= 0; at++) {
      int digit = time.charAt(at) - '0';
      seconds = digit < 0 || digit > 9 ? -1 : seconds * 10 + digit;
    }
    return seconds < 0
        ? null
        : new SignatureHeader(signatures, prefix.getBytes(StandardCharsets.US_ASCII), seconds);
  }

  private static byte @Nullable [] hex(String text) {
    if (text.length() != 2 * BYTES) {
      return null;
    }
    byte[] bytes = new byte[BYTES];
    for (int at = 0; at < bytes.length; at++) {
      int high = digit(text.charAt(2 * at));
      int low = digit(text.charAt(2 * at + 1));
      if ((high | low) < 0) {
        return null;
      }
      bytes[at] = (byte) (high << 4 | low);
    }
    return bytes;
  }

  private static int digit(char each) {
    return each < 0x80 ? Character.digit(each, 16) : -1;
  }

  private static byte @Nullable [] base64(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      return bytes.length == BYTES ? bytes : null;
    } catch (IllegalArgumentException noBase64) {
      return null;
    }
  }
}
