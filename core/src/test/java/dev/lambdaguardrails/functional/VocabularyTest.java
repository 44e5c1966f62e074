// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lambdaguardrails.Control;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Mode;
import dev.lambdaguardrails.SecurityEvent;
import dev.lambdaguardrails.SecurityEvent.Kind;
import dev.lambdaguardrails.failure.FaultCode;
import dev.lambdaguardrails.failure.RefusalCode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The names of security events: every refusal is classified. */
class VocabularyTest {
  private static String name(Kind kind, String code, Control control, int status) {
    return new SecurityEvent(
            kind,
            code,
            control,
            Mode.ENFORCE,
            EventSource.HTTP_API,
            "com.acme.Orders",
            "r",
            "c",
            null,
            status,
            List.of(),
            List.of(),
            null,
            null,
            1)
        .vocabulary();
  }

  @ParameterizedTest
  @EnumSource
  void refusal_ofTheGuard_isNamed(RefusalCode code) {
    String expected =
        switch (code) {
          case UNKNOWN_FIELD -> "malicious_extraneous";
          case RATE_LIMIT -> "excess_rate_limit_exceeded";
          case CALLER_UNKNOWN, TOKEN, ACCESS_DENIED, SIGNATURE, EVENT_ORIGIN, STALE -> "authz_fail";
          case EVENT_EMPTY,
              EVENT_TOO_LARGE,
              EVENT_NOT_UTF8,
              EVENT_NOT_JSON,
              EVENT_LIMIT,
              EVENT_SOURCE,
              BAD_ENCODING,
              BODY_TOO_LARGE,
              CONTENT_TYPE,
              BODY_NOT_BASE64,
              BODY_NOT_GZIP,
              BODY_NOT_UTF8,
              BODY_MISSING,
              BODY_UNEXPECTED,
              BODY_NOT_JSON,
              BODY_TOO_DEEP,
              BODY_TOO_MANY_TOKENS,
              NAME_TOO_LONG,
              STRING_TOO_LONG,
              NUMBER_TOO_LONG,
              NUMBER_RANGE,
              DUPLICATE_FIELD,
              TYPE_MISMATCH,
              VALUE_MISSING,
              REPEATED_PARAMETER,
              VALUE_REFUSED,
              CONSTRAINTS,
              INJECTION,
              UNSAFE_FOR_SINK ->
              "input_validation_fail";
        };
    assertEquals(expected, name(Kind.REFUSAL, code.code(), code.control(), code.status()));
  }

  @Test
  void refusal_mappedByTheFunction_isNamedByItsStatus() {
    assertEquals("authz_fail", name(Kind.REFUSAL, "not-yours", Control.FUNCTION, 403));
    assertEquals(
        "excess_rate_limit_exceeded", name(Kind.REFUSAL, "slow-down", Control.FUNCTION, 429));
    assertEquals("input_validation_fail", name(Kind.REFUSAL, "exists", Control.FUNCTION, 409));
  }

  @ParameterizedTest
  @EnumSource(names = {"FAULT", "MISCONFIGURATION"})
  void fault_isACrash(Kind kind) {
    assertEquals("sys_crash", name(kind, "function-failed", Control.FUNCTION, 403));
  }

  @ParameterizedTest
  @EnumSource
  void fault_ofTheGuard_isNamed(FaultCode code) {
    String expected =
        switch (code) {
          case FUNCTION_FAILED,
              DEADLINE,
              CONTROL_FAILED,
              INPUT_OUT_OF_SCOPE,
              ANSWER_OUT_OF_SCOPE,
              ANSWER_INVALID,
              ANSWER_MISSING,
              ANSWER_UNWRITABLE,
              ANSWER_TOO_LARGE,
              ANSWER_HEADERS,
              QUARANTINE_FAILED,
              RECORD_RUNNING,
              DUPLICATES_FAILED,
              SECRET_UNAVAILABLE,
              KEYS_UNAVAILABLE,
              RATE_UNKNOWN,
              INIT_FAILED ->
              "sys_crash";
        };
    assertEquals(expected, name(Kind.FAULT, code.code(), code.control(), code.status()));
  }

  @ParameterizedTest
  @EnumSource
  void control_hasItsNames(Control control) {
    Set<String> expected =
        switch (control) {
          case ADMISSION, VALIDATION, INSPECTION -> Set.of("input_validation_fail");
          case ACCESS -> Set.of("authz_fail", "excess_rate_limit_exceeded");
          case BINDING -> Set.of("input_validation_fail", "malicious_extraneous");
          case FUNCTION -> Set.of("input_validation_fail");
          case ANSWER -> Set.of();
        };
    Set<String> names = new HashSet<>();
    for (RefusalCode code : RefusalCode.values()) {
      if (code.control() == control) {
        names.add(name(Kind.REFUSAL, code.code(), control, code.status()));
      }
    }
    assertEquals(expected, names);
  }
}
