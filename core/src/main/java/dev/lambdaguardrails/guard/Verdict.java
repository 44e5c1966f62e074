// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import dev.lambdaguardrails.Control;
import dev.lambdaguardrails.InjectionFinding;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.Mode;
import dev.lambdaguardrails.bind.Inspection;
import dev.lambdaguardrails.failure.Failure;
import dev.lambdaguardrails.failure.Fault;
import dev.lambdaguardrails.failure.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides on what a control found in one request or record: by the control's mode it refuses, or
 * only records. Of one invocation, on its thread.
 */
final class Verdict {
  private final SecurityLog log;
  private final String requestId;
  private final @Nullable String recordId;
  private final @Nullable Verdict whole;
  private String correlationId;
  private @Nullable Invocation call;
  private @Nullable Repeats repeats;

  private Verdict(
      SecurityLog log,
      String requestId,
      String correlationId,
      @Nullable String recordId,
      @Nullable Verdict whole) {
    this.log = log;
    this.requestId = requestId;
    this.correlationId = correlationId;
    this.recordId = recordId;
    this.whole = whole;
  }

  /** The verdict on one invocation, whose id is that of its correlation until a caller says one. */
  Verdict(SecurityLog log, String requestId) {
    this(log, requestId, requestId, null, null);
  }

  /** The verdict on one record of the invocation. */
  Verdict ofRecord(String id) {
    return new Verdict(log, requestId, correlationId, id, this);
  }

  /** Takes the call, which says where it came from. */
  void calledBy(Invocation request) {
    call = request;
  }

  /** The call; null before it is read, and of a record. */
  @Nullable Invocation call() {
    return call;
  }

  /** The events of the whole invocation. */
  Repeats repeats() {
    if (whole != null) {
      return whole.repeats();
    }
    Repeats own = repeats;
    if (own == null) {
      own = new Repeats();
      repeats = own;
    }
    return own;
  }

  /** The invocation is over: what was only counted is recorded. */
  void end() {
    if (repeats != null) {
      log.record(repeats);
    }
  }

  /** Takes the caller's correlation id, if it is one. */
  void correlate(String id) {
    if (!CorrelationId.isOne(id)) {
      return;
    }
    correlationId = id;
    CurrentInvocation invocation = CurrentInvocation.ofThread();
    if (invocation != null) {
      invocation.correlate(id);
    }
  }

  String requestId() {
    return requestId;
  }

  String correlationId() {
    return correlationId;
  }

  @Nullable String recordId() {
    return recordId;
  }

  boolean enforces(Control control) {
    return log.enforces(control);
  }

  /** Throws the refusal, or records it if its control only reports. */
  void on(Refusal refusal) {
    if (enforces(refusal.control())) {
      throw refusal;
    }
    log.record(refusal, Mode.REPORT, this);
  }

  /** Throws the fault, or records it if its control only reports. */
  void on(Fault fault) {
    if (enforces(fault.control())) {
      throw fault;
    }
    log.record(fault, Mode.REPORT, this);
  }

  /** Records what an inspection saw, or throws the refusal of what is refused of it. */
  void on(Inspection inspection) {
    List<InjectionFinding> reported = inspection.reported();
    List<InjectionFinding> demanded = inspection.demanded();
    if (reported.isEmpty() && demanded.isEmpty()) {
      return;
    }
    boolean all = enforces(Control.INSPECTION);
    List<InjectionFinding> refused = new ArrayList<>();
    if (log.enforcesInspectionOnDemand()) {
      refused.addAll(demanded);
    } else {
      record(demanded, Mode.REPORT);
    }
    if (all) {
      refused.addAll(reported);
    } else {
      record(reported, Mode.REPORT);
    }
    if (!refused.isEmpty()) {
      throw Refusal.ofInjection(refused);
    }
  }

  /** Records the failure that ended the request or record, and returns it. */
  Failure failed(Failure failure) {
    if (failure instanceof Refusal refusal && !refusal.findings().isEmpty()) {
      record(refusal.findings(), Mode.ENFORCE);
    } else {
      log.record(failure, Mode.ENFORCE, this);
    }
    return failure;
  }

  /** Each finding is an event of its own. */
  private void record(List<InjectionFinding> findings, Mode mode) {
    for (InjectionFinding each : findings) {
      log.record(Refusal.ofInjection(List.of(each)), mode, this);
    }
  }
}
