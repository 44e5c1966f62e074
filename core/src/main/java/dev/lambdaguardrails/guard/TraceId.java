// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import com.amazonaws.services.lambda.runtime.Context;
import org.jspecify.annotations.Nullable;

/**
 * The root of an X-Ray trace: of the context, where the runtime client tells it there; otherwise of
 * the property or variable of the process, which older clients set for each invocation and clients
 * that serve several at once do not set.
 */
final class TraceId {
  private static final String PROPERTY = "com.amazonaws.xray.traceHeader";
  private static final String VARIABLE = "_X_AMZN_TRACE_ID";
  private static final String ROOT = "Root=";

  private TraceId() {}

  /** The id; empty where there is none. */
  static String of(Context context) {
    String header = ofContext(context);
    if (header == null || header.isEmpty()) {
      header = System.getProperty(PROPERTY);
    }
    if (header == null || header.isEmpty()) {
      header = Environment.OF_PROCESS.get(VARIABLE);
    }
    return header == null ? "" : root(header);
  }

  /** The id out of a header such as {@code Root=1-...;Parent=...;Sampled=0}. */
  static String root(String header) {
    int from = header.indexOf(ROOT);
    if (from < 0) {
      return header;
    }
    int start = from + ROOT.length();
    int end = header.indexOf(';', start);
    return header.substring(start, end < 0 ? header.length() : end);
  }

  private static @Nullable String ofContext(Context context) {
    try {
      return context.getXrayTraceId();
    } catch (NoSuchMethodError older) {
      return null;
    }
  }
}
