// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.answer;

import dev.lambdaguardrails.failure.Fault;
import dev.lambdaguardrails.failure.FaultCode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A list in an answer, one item for each that was asked, in its order. Each is a failure until it
 * is answered, so that none can be left out; an answer takes no room that a failure needs. Of one
 * invocation, on its thread.
 */
public final class ItemsAnswer {
  private static final int LIMIT = 6 * 1024 * 1024;

  private final byte[] before;
  private final byte[][] items;
  private final byte[] behind;
  private int room;

  /**
   * A list of failures.
   *
   * @param before what stands before the items
   * @param failures the items, as long as nothing else is said of them
   * @param behind what stands behind them
   * @throws Fault if these are too large for an answer
   */
  public ItemsAnswer(String before, List<byte[]> failures, String behind) {
    this.before = before.getBytes(StandardCharsets.UTF_8);
    this.behind = behind.getBytes(StandardCharsets.UTF_8);
    items = new byte[failures.size()][];
    long left = (long) LIMIT - this.before.length - this.behind.length;
    for (int at = 0; at < items.length; at++) {
      items[at] = failures.get(at);
      left -= items[at].length + 1L;
    }
    if (left < 0) {
      throw Fault.of(FaultCode.ANSWER_TOO_LARGE);
    }
    room = (int) left;
  }

  /**
   * Answers an item.
   *
   * @throws Fault if there is no room for it; it stays a failure
   */
  public void answer(int at, byte[] item) {
    long left = (long) room + items[at].length - item.length;
    if (left < 0) {
      throw Fault.of(FaultCode.ANSWER_TOO_LARGE);
    }
    room = (int) left;
    items[at] = item;
  }

  /** The whole answer. */
  public byte[] all() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(before);
    for (int at = 0; at < items.length; at++) {
      if (at > 0) {
        out.write(',');
      }
      out.writeBytes(items[at]);
    }
    out.writeBytes(behind);
    return out.toByteArray();
  }
}
