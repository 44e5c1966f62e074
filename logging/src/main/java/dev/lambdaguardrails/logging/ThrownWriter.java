// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import org.jspecify.annotations.Nullable;

/**
 * Writes an exception with its causes and suppressed exceptions, each with type, message and
 * frames. Bounded: a chain that holds itself, or is longer than anyone reads, is cut and says so.
 */
final class ThrownWriter {
  static final int DEEPEST = 12;
  static final int MOST_THROWN = 32;
  private static final int MOST_FRAMES = 64;

  private final Redactor redactor;

  ThrownWriter(Redactor redactor) {
    this.redactor = redactor;
  }

  void write(IThrowableProxy thrown, Line line) {
    write(thrown, 0, 0, line);
  }

  /** Returns how many were written, with those before. */
  private int write(IThrowableProxy thrown, int depth, int before, Line line) {
    line.raw("{\"type\":");
    line.text(String.valueOf(thrown.getClassName()));
    String message = thrown.getMessage();
    if (message != null) {
      line.raw(",\"message\":");
      redactor.write(message, line);
    }
    if (thrown.isCyclic()) {
      line.raw(",\"cyclic\":true}");
      return before + 1;
    }
    frames(thrown, line);
    int written = before + 1;
    IThrowableProxy cause = thrown.getCause();
    if (cause != null) {
      line.raw(",\"cause\":");
      written = bounded(cause, depth + 1, written, line);
    }
    IThrowableProxy @Nullable [] suppressed = thrown.getSuppressed();
    if (suppressed != null && suppressed.length > 0) {
      line.raw(",\"suppressed\":[");
      for (int at = 0; at < suppressed.length; at++) {
        if (at > 0) {
          line.raw(',');
        }
        if (isCut(depth + 1, written, line)) {
          line.raw("{\"cut\":true}");
          break;
        }
        written = write(suppressed[at], depth + 1, written, line);
      }
      line.raw(']');
    }
    line.raw('}');
    return written;
  }

  private int bounded(IThrowableProxy thrown, int depth, int written, Line line) {
    if (isCut(depth, written, line)) {
      line.raw("{\"cut\":true}");
      return written;
    }
    return write(thrown, depth, written, line);
  }

  private static boolean isCut(int depth, int written, Line line) {
    return depth > DEEPEST || written >= MOST_THROWN || line.full();
  }

  private static void frames(IThrowableProxy thrown, Line line) {
    StackTraceElementProxy[] frames = thrown.getStackTraceElementProxyArray();
    if (frames == null) {
      return;
    }
    int own = Math.max(0, frames.length - thrown.getCommonFrames());
    int shown = Math.min(own, MOST_FRAMES);
    line.raw(",\"frames\":[");
    int written = 0;
    while (written < shown && !line.full()) {
      if (written > 0) {
        line.raw(',');
      }
      frame(frames[written].getStackTraceElement(), line);
      written++;
    }
    line.raw(']');
    if (written < frames.length) {
      line.raw(",\"more_frames\":");
      line.raw(String.valueOf(frames.length - written));
    }
  }

  private static void frame(StackTraceElement frame, Line line) {
    line.raw('"');
    line.part(frame.getClassName());
    line.raw('.');
    line.part(frame.getMethodName());
    line.raw('(');
    String file = frame.getFileName();
    line.part(frame.isNativeMethod() ? "native" : file == null ? "unknown" : file);
    if (frame.getLineNumber() >= 0) {
      line.raw(':');
      line.raw(String.valueOf(frame.getLineNumber()));
    }
    line.raw(")\"");
  }
}
