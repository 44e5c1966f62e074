// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import dev.lambdaguardrails.SecurityEventSink;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The invocation that a thread works for, told to whoever writes of it.
 *
 * <p>The guard sets it on the invocation's thread and on the function's own, and takes it away when
 * the thread is done; threads that the function starts have none. Two invocations at once never see
 * each other. A function that was left behind at its deadline keeps the ids of its own invocation.
 * Safe for concurrent use.
 */
public final class CurrentInvocation {
  private static final ThreadLocal<@Nullable CurrentInvocation> OF_THREAD = new ThreadLocal<>();
  private static final AtomicBoolean COLD = new AtomicBoolean(true);
  private static volatile @Nullable InvocationListener listener;

  private final Context context;
  private final boolean coldStart;
  private volatile String correlationId;
  private volatile @Nullable Runnable beside;
  private volatile @Nullable Object attachment;
  private volatile @Nullable String traceId;
  private volatile @Nullable String tenantId;

  private CurrentInvocation(Context context, boolean coldStart) {
    this.context = context;
    this.coldStart = coldStart;
    this.correlationId = requestId();
  }

  /** The invocation that this thread works for; null during init and on threads of others. */
  public static @Nullable CurrentInvocation ofThread() {
    return OF_THREAD.get();
  }

  /**
   * Sets the one listener of this process. Another replaces it: there is one log.
   *
   * @param told from now on, on each thread that is done with an invocation
   */
  public static void listen(InvocationListener told) {
    listener = told;
  }

  /** Tells the log of this process of an event; not outside an invocation, such as in priming. */
  static void admitted(byte[] event, int length) {
    InvocationListener told = listener;
    if (told != null && OF_THREAD.get() != null) {
      told.admitted(event, length);
    }
  }

  /** Where the log of this process takes security events; null if it takes none. */
  static @Nullable SecurityEventSink securityEvents() {
    InvocationListener told = listener;
    return told == null ? null : told.securityEvents();
  }

  /** What stands in the place of Lambda's own logger; null if nothing does. */
  static @Nullable LambdaLogger logger() {
    InvocationListener told = listener;
    return told == null ? null : told.logger();
  }

  /** Lambda's id of the invocation; empty in a context of no runtime. */
  public String requestId() {
    String id = context.getAwsRequestId();
    return id == null ? "" : id;
  }

  /** The id in the answer: the caller's where it is admitted, otherwise Lambda's. */
  public String correlationId() {
    return correlationId;
  }

  /** Whether it is the first invocation that this process was given. */
  public boolean coldStart() {
    return coldStart;
  }

  /** Lambda's context of the invocation. */
  public Context context() {
    return context;
  }

  /** The root of the invocation's X-Ray trace; empty where there is none. */
  public String traceId() {
    String known = traceId;
    if (known == null) {
      known = TraceId.of(context);
      traceId = known;
    }
    return known;
  }

  /** Lambda's id of the tenant; empty where there is none, or the runtime client knows none. */
  public String tenantId() {
    String known = tenantId;
    if (known == null) {
      known = tenant();
      tenantId = known;
    }
    return known;
  }

  private String tenant() {
    try {
      String tenant = context.getTenantId();
      return tenant == null ? "" : tenant;
    } catch (NoSuchMethodError older) {
      return "";
    }
  }

  /** What the log keeps for this invocation, and what goes with it; null until it keeps any. */
  public @Nullable Object attachment() {
    return attachment;
  }

  /**
   * Keeps it for this invocation; what another thread of it kept before stays.
   *
   * @return what is kept from now on
   */
  public synchronized Object attach(Object kept) {
    Object before = attachment;
    if (before != null) {
      return before;
    }
    attachment = kept;
    return kept;
  }

  /**
   * Ends work beside the invocation when a thread is done with it, before it is answered: what goes
   * on longer would be frozen, and go on in another invocation.
   *
   * @param end called once; it returns at once and throws nothing
   */
  public synchronized void whenLeft(Runnable end) {
    Runnable before = beside;
    beside =
        before == null
            ? end
            : () -> {
              before.run();
              end.run();
            };
  }

  private synchronized void endBeside() {
    Runnable ends = beside;
    beside = null;
    if (ends != null) {
      ends.run();
    }
  }

  /** An invocation that begins on this thread. */
  static CurrentInvocation begin(Context context) {
    boolean cold = COLD.getPlain() && COLD.compareAndSet(true, false);
    CurrentInvocation invocation = new CurrentInvocation(context, cold);
    invocation.enter();
    return invocation;
  }

  void correlate(String id) {
    correlationId = id;
  }

  /** This thread works for the invocation from now on. */
  void enter() {
    OF_THREAD.set(this);
  }

  /** The invocation is over, and this thread done with it. */
  void end() {
    try {
      InvocationListener told = listener;
      if (told != null) {
        told.ended(this);
      }
    } finally {
      leave();
    }
  }

  /** This thread is done with the invocation. */
  void leave() {
    try {
      if (beside != null) {
        endBeside();
      }
      InvocationListener told = listener;
      if (told != null) {
        told.left(this);
      }
    } finally {
      OF_THREAD.set(null);
    }
  }
}
