// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import dev.lambdaguardrails.Control;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.FunctionFailed;
import dev.lambdaguardrails.InjectionFinding;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.Mode;
import dev.lambdaguardrails.SecurityEvent;
import dev.lambdaguardrails.SecurityEventSink;
import dev.lambdaguardrails.failure.Failure;
import dev.lambdaguardrails.failure.Fault;
import dev.lambdaguardrails.failure.FaultCode;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes one security event of each failure. Immutable; serves concurrent invocations. */
final class SecurityLog {
  private static final int MOST_POINTERS = 20;

  private final SecurityEventSink sink;
  private final EventSource source;
  private final String function;
  private final Modes modes;

  SecurityLog(SecurityEventSink sink, EventSource source, String function, Modes modes) {
    this.sink = sink;
    this.source = source;
    this.function = function;
    this.modes = modes.copy();
  }

  /** The same log by other modes, which records elsewhere. */
  SecurityLog silent(SecurityEventSink elsewhere, Modes of) {
    return new SecurityLog(elsewhere, source, function, of);
  }

  /** Readies the sink for its first event. */
  void prime() {
    sink.prime();
  }

  /** Of one invocation; only a context of no runtime has no id. */
  Verdict verdict(@Nullable String requestId) {
    String id = requestId == null ? "" : requestId;
    return new Verdict(this, id);
  }

  boolean enforces(Control control) {
    return modes.enforces(control);
  }

  /** Records a failure of init, and returns what may be thrown of it. */
  RuntimeException initFailed(Throwable thrown) {
    Failure failure =
        thrown instanceof Failure known && !(known instanceof Refusal)
            ? known
            : Fault.of(FaultCode.INIT_FAILED, thrown);
    record(failure, Mode.ENFORCE, verdict(""));
    return failure instanceof Misconfiguration ? failure : new FunctionFailed("init");
  }

  boolean enforcesInspectionOnDemand() {
    return modes.enforcesInspectionOnDemand();
  }

  /** Records a failure, at once or with those like it at the end of the invocation. */
  void record(Failure failure, Mode mode, Verdict verdict) {
    Repeats repeats = verdict.repeats();
    if (repeats.single()) {
      record(event(failure, mode, verdict));
    } else if (!repeats.counts(failure.code(), control(failure), mode)) {
      repeats.add(event(failure, mode, verdict));
    }
  }

  /** Records what was only counted. */
  void record(Repeats repeats) {
    for (SecurityEvent each : repeats.take()) {
      record(each);
    }
  }

  /** A sink that fails changes no answer; that an event is lost is told. */
  private void record(SecurityEvent event) {
    try {
      sink.record(event);
    } catch (Throwable thrown) {
      ErrorMapper.rethrowFatal(thrown);
      Notice.tell("ERROR", "a security event was lost", List.of());
    }
  }

  private SecurityEvent event(Failure failure, Mode mode, Verdict verdict) {
    if (failure instanceof Refusal refusal) {
      return event(
          SecurityEvent.Kind.REFUSAL,
          refusal.code(),
          refusal.control(),
          mode,
          verdict,
          refusal.status(),
          pointers(refusal),
          List.of(),
          refusal.findings().isEmpty() ? null : refusal.findings().get(0));
    }
    if (failure instanceof Fault fault) {
      return event(
          SecurityEvent.Kind.FAULT,
          fault.code(),
          fault.control(),
          mode,
          verdict,
          fault.status(),
          List.of(),
          FaultTrace.of(fault),
          null);
    }
    return event(
        SecurityEvent.Kind.MISCONFIGURATION,
        failure.code(),
        Control.FUNCTION,
        mode,
        verdict,
        500,
        List.of(),
        List.of(String.valueOf(failure.getMessage())),
        null);
  }

  private SecurityEvent event(
      SecurityEvent.Kind kind,
      String code,
      Control control,
      Mode mode,
      Verdict verdict,
      int status,
      List<String> pointers,
      List<String> trace,
      @Nullable InjectionFinding finding) {
    Invocation call = verdict.call();
    return new SecurityEvent(
        kind,
        code,
        control,
        mode,
        source,
        function,
        verdict.requestId(),
        verdict.correlationId(),
        verdict.recordId(),
        source.hasStatus() ? status : 0,
        pointers,
        trace,
        call == null ? null : EventCaller.caller(call),
        call == null ? null : EventCaller.address(call),
        1,
        finding);
  }

  private static Control control(Failure failure) {
    if (failure instanceof Refusal refusal) {
      return refusal.control();
    }
    return failure instanceof Fault fault ? fault.control() : Control.FUNCTION;
  }

  private static List<String> pointers(Refusal refusal) {
    List<String> pointers = new ArrayList<>();
    for (InjectionFinding finding : refusal.findings()) {
      pointers.add(finding.pointer() + ' ' + finding.rule());
    }
    if (!pointers.isEmpty()) {
      return pointers;
    }
    for (Violation violation : refusal.violations()) {
      if (pointers.size() == MOST_POINTERS) {
        break;
      }
      pointers.add(violation.pointer() + " " + violation.code());
    }
    return pointers;
  }
}
