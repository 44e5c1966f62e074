// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the guard records of one refusal, fault or misconfiguration, or of what a control in {@link
 * Mode#REPORT} let pass. Holds nothing of the input and no message of an exception.
 *
 * @param kind which failure
 * @param code why, as in {@code docs/errors.md}
 * @param control the control that found it
 * @param mode whether the control refused or only recorded
 * @param source the declared source
 * @param function the user's class
 * @param requestId Lambda's id of the invocation, empty during init
 * @param correlationId the id in the answer, empty during init
 * @param recordId the source's id of the record, or the place of a field in a batch; null for a
 *     request
 * @param status the status of the answer, 0 where the source has none
 * @param pointers where in the input, each as {@code pointer code}
 * @param trace of a fault, the types of the exceptions and where they were thrown
 * @param caller who called, as a {@link SaltedHash}; null where nobody says
 * @param sourceAddress where the call came from, as the front door tells it; null where it does not
 * @param count how many of this code, control and mode it stands for: a flood within one invocation
 *     is one event, which otherwise tells of the first of them
 * @param finding what the detector of injection saw, null for anything else
 */
public record SecurityEvent(
    Kind kind,
    String code,
    Control control,
    Mode mode,
    EventSource source,
    String function,
    String requestId,
    String correlationId,
    @Nullable String recordId,
    int status,
    List<String> pointers,
    List<String> trace,
    @Nullable String caller,
    @Nullable String sourceAddress,
    int count,
    @Nullable InjectionFinding finding) {

  /** Copies the pointers and the trace. */
  public SecurityEvent {
    pointers = List.copyOf(pointers);
    trace = List.copyOf(trace);
  }

  /** An event of anything but injection. */
  public SecurityEvent(
      Kind kind,
      String code,
      Control control,
      Mode mode,
      EventSource source,
      String function,
      String requestId,
      String correlationId,
      @Nullable String recordId,
      int status,
      List<String> pointers,
      List<String> trace,
      @Nullable String caller,
      @Nullable String sourceAddress,
      int count) {
    this(
        kind,
        code,
        control,
        mode,
        source,
        function,
        requestId,
        correlationId,
        recordId,
        status,
        pointers,
        trace,
        caller,
        sourceAddress,
        count,
        null);
  }

  /**
   * The name in OWASP's logging vocabulary: {@code malicious_extraneous} for a field that the input
   * does not have, {@code authz_fail}, {@code excess_rate_limit_exceeded}, {@code
   * input_validation_fail} for every other refusal, {@code sys_crash} for what is not the caller's
   * fault.
   */
  public String vocabulary() {
    if (kind != Kind.REFUSAL) {
      return "sys_crash";
    }
    if (status == 429) {
      return "excess_rate_limit_exceeded";
    }
    if (control == Control.ACCESS || status == 401 || status == 403) {
      return "authz_fail";
    }
    return code.equals("unknown-field") ? "malicious_extraneous" : "input_validation_fail";
  }

  /** Whether it is an error of ours: anything else is a warning. */
  public boolean isError() {
    return kind != Kind.REFUSAL && mode == Mode.ENFORCE;
  }

  /** Every field by its name in a log line, in order; those that say nothing are left out. */
  public Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("event", vocabulary());
    fields.put("kind", kind.name());
    fields.put("code", code);
    fields.put("control", control.name());
    fields.put("mode", mode.name());
    fields.put("source", source.name());
    fields.put("function", function);
    fields.put("request_id", requestId);
    fields.put("correlation_id", correlationId);
    if (recordId != null) {
      fields.put("record_id", recordId);
    }
    if (status != 0) {
      fields.put("status", status);
    }
    if (!pointers.isEmpty()) {
      fields.put("pointers", pointers);
    }
    if (!trace.isEmpty()) {
      fields.put("trace", trace);
    }
    if (caller != null) {
      fields.put("caller", caller);
    }
    if (sourceAddress != null) {
      fields.put("source_address", sourceAddress);
    }
    fields.put("count", count);
    if (finding != null) {
      fields.put("injection", finding.injection());
      fields.put("rule", finding.rule());
      fields.put("severity", finding.severity());
      fields.put("view", finding.view());
      fields.put("depth", finding.depth());
      fields.put("unfinished", finding.unfinished());
    }
    return fields;
  }

  /** The three failures. */
  public enum Kind {
    /** The caller's fault. */
    REFUSAL,
    /** A fault of the function, of the library or of a dependency. */
    FAULT,
    /** The function is built or configured wrongly. */
    MISCONFIGURATION
  }
}
