// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.failure;

import dev.lambdaguardrails.Control;

/** Every fault that the guard knows. Only the status goes out; the code stands in the log. */
public enum FaultCode {
  /** The function threw what is not mapped. */
  FUNCTION_FAILED(500, Control.FUNCTION, "function-failed"),
  /** The function's time ran out. */
  DEADLINE(503, Control.FUNCTION, "deadline"),
  /** A control threw what it must not. */
  CONTROL_FAILED(500, Control.FUNCTION, "control-failed"),
  /** The input is of a class whose constraints are unknown. */
  INPUT_OUT_OF_SCOPE(500, Control.VALIDATION, "input-out-of-scope"),
  /** The answer is of a class whose constraints are unknown. */
  ANSWER_OUT_OF_SCOPE(500, Control.ANSWER, "answer-out-of-scope"),
  /** The answer fails its own constraints. */
  ANSWER_INVALID(500, Control.ANSWER, "answer-invalid"),
  /** The function answered null where it declares a value. */
  ANSWER_MISSING(500, Control.ANSWER, "answer-missing"),
  /** The answer cannot be written. */
  ANSWER_UNWRITABLE(500, Control.ANSWER, "answer-unwritable"),
  /** The answer is larger than Lambda takes. */
  ANSWER_TOO_LARGE(500, Control.ANSWER, "answer-too-large"),
  /** A status, header or cookie of the answer is no valid one. */
  ANSWER_HEADERS(500, Control.ANSWER, "answer-headers"),
  /** A refused record could not be kept. */
  QUARANTINE_FAILED(500, Control.FUNCTION, "quarantine-failed"),
  /** Another invocation handles the record. */
  RECORD_RUNNING(503, Control.FUNCTION, "record-running"),
  /** Whether the record was handled before could not be known, or not be remembered. */
  DUPLICATES_FAILED(500, Control.FUNCTION, "duplicates-failed"),
  /** A secret could not be fetched. */
  SECRET_UNAVAILABLE(503, Control.FUNCTION, "secret-unavailable"),
  /** The key that a token is signed with could not be fetched. */
  KEYS_UNAVAILABLE(503, Control.FUNCTION, "keys-unavailable"),
  /** How many requests came could not be told. */
  RATE_UNKNOWN(503, Control.FUNCTION, "rate-unknown"),
  /** The function could not be built. */
  INIT_FAILED(500, Control.FUNCTION, "init-failed");

  private final int status;
  private final Control control;
  private final String code;

  FaultCode(int status, Control control, String code) {
    this.status = status;
    this.control = control;
    this.code = code;
  }

  /** The status for a source that has one. */
  public int status() {
    return status;
  }

  /** The control in which it shows. */
  public Control control() {
    return control;
  }

  /** The code in the log. */
  public String code() {
    return code;
  }
}
