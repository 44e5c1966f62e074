// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What can be read of an exception whose own methods fail, or whose chain does not end: each part
 * that fails says so, and the chain goes one step further than a line does.
 */
final class CopiedThrown implements IThrowableProxy {
  private static final String FAILED = "[FAILED to read the value]";

  private final Throwable thrown;
  private final @Nullable CopiedThrown around;
  private final @Nullable String message;
  private StackTraceElementProxy[] frames = {};
  private @Nullable CopiedThrown cause;
  private CopiedThrown[] suppressed = {};
  private int copies;

  private CopiedThrown(Throwable thrown, @Nullable CopiedThrown around) {
    this.thrown = thrown;
    this.around = around;
    this.message = message(thrown);
  }

  /** An event with a copy of its exception; of one among the arguments, the last of them. */
  static LoggingEvent event(
      Logger logger,
      Level level,
      @Nullable String format,
      Object @Nullable [] arguments,
      @Nullable Throwable thrown) {
    Throwable last = ThrownEvents.last(arguments);
    Object[] others = arguments;
    if (arguments != null && last != null) {
      int count = arguments.length - (thrown == null ? 1 : 0);
      others = Arrays.copyOf(arguments, count, Object[].class);
      Throwable taken = ThrownEvents.last(others);
      if (taken != null) {
        // Logback would take it for the exception, and read it.
        others[count - 1] = MessageText.of(taken);
      }
    }
    Throwable of = thrown == null ? last : thrown;
    IThrowableProxy copy = of == null ? null : copy(of);
    return new LoggingEvent(Logger.FQCN, logger, level, format, null, others) {
      @Override
      public @Nullable IThrowableProxy getThrowableProxy() {
        return copy;
      }
    };
  }

  private static CopiedThrown copy(Throwable thrown) {
    CopiedThrown copy = new CopiedThrown(thrown, null);
    copy.fill(copy, 0);
    return copy;
  }

  /** Reads the rest, as deep as a line goes. */
  private void fill(CopiedThrown whole, int depth) {
    whole.copies++;
    if (isCyclic() || depth > ThrownWriter.DEEPEST || whole.copies > ThrownWriter.MOST_THROWN) {
      return;
    }
    frames = frames(thrown);
    Throwable inner = cause(thrown);
    if (inner != null) {
      cause = new CopiedThrown(inner, this);
      cause.fill(whole, depth + 1);
    }
    Throwable[] others = suppressed(thrown);
    suppressed = new CopiedThrown[Math.min(others.length, ThrownWriter.MOST_THROWN)];
    for (int at = 0; at < suppressed.length; at++) {
      suppressed[at] = new CopiedThrown(others[at], this);
      suppressed[at].fill(whole, depth + 1);
    }
  }

  private static @Nullable String message(Throwable thrown) {
    try {
      return thrown.getMessage();
    } catch (Throwable failed) {
      Survival.of(failed);
      return FAILED;
    }
  }

  private static StackTraceElementProxy[] frames(Throwable thrown) {
    try {
      StackTraceElement[] elements = thrown.getStackTrace();
      StackTraceElementProxy[] frames = new StackTraceElementProxy[elements.length];
      for (int at = 0; at < frames.length; at++) {
        frames[at] = new StackTraceElementProxy(elements[at]);
      }
      return frames;
    } catch (Throwable failed) {
      Survival.of(failed);
      return new StackTraceElementProxy[0];
    }
  }

  private static @Nullable Throwable cause(Throwable thrown) {
    try {
      return thrown.getCause();
    } catch (Throwable failed) {
      Survival.of(failed);
      return null;
    }
  }

  private static Throwable[] suppressed(Throwable thrown) {
    try {
      return thrown.getSuppressed();
    } catch (Throwable failed) {
      Survival.of(failed);
      return new Throwable[0];
    }
  }

  @Override
  public @Nullable String getMessage() {
    return message;
  }

  @Override
  public String getClassName() {
    return thrown.getClass().getName();
  }

  @Override
  public StackTraceElementProxy[] getStackTraceElementProxyArray() {
    return frames.clone();
  }

  @Override
  public int getCommonFrames() {
    return 0;
  }

  @Override
  public @Nullable IThrowableProxy getCause() {
    return cause;
  }

  @Override
  public IThrowableProxy[] getSuppressed() {
    return suppressed.clone();
  }

  /** Whether it is one of those around it. */
  @Override
  public boolean isCyclic() {
    for (CopiedThrown each = around; each != null; each = each.around) {
      if (each.thrown == thrown) {
        return true;
      }
    }
    return false;
  }
}
