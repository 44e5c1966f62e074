// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.failure;

import dev.lambdaguardrails.Control;
import org.jspecify.annotations.Nullable;

/**
 * A fault of the function, of the library or of a dependency.
 *
 * <p>What was thrown is kept beside it, not as its cause, so that no printer of exceptions finds
 * it.
 */
public final class Fault extends Failure {
  private final FaultCode code;
  private final String codeText;
  private final int status;
  private final @Nullable String reason;
  private final transient @Nullable Throwable thrown;

  private Fault(
      FaultCode code,
      String codeText,
      int status,
      @Nullable String reason,
      @Nullable Throwable thrown) {
    super(codeText);
    this.code = code;
    this.codeText = codeText;
    this.status = status;
    this.reason = reason;
    this.thrown = thrown;
  }

  /** A fault that no exception reported. */
  public static Fault of(FaultCode code) {
    return new Fault(code, code.code(), code.status(), null, null);
  }

  /** A fault that an exception reported. */
  public static Fault of(FaultCode code, Throwable thrown) {
    return new Fault(code, code.code(), code.status(), null, thrown);
  }

  /**
   * A fault with its reason.
   *
   * @param reason goes into the log: constant words and names of the function's own code, never a
   *     value
   * @param thrown the exception that reported it, null if none did
   */
  public static Fault because(FaultCode code, String reason, @Nullable Throwable thrown) {
    return new Fault(code, code.code(), code.status(), reason, thrown);
  }

  /** A fault of the function with a status and a code of its own, through its mapping. */
  public static Fault mapped(int status, String code, Throwable thrown) {
    return new Fault(FaultCode.FUNCTION_FAILED, code, status, null, thrown);
  }

  /** Whether it is this fault of the guard's; a mapped one is {@link FaultCode#FUNCTION_FAILED}. */
  public boolean is(FaultCode other) {
    return code == other;
  }

  /** The control in which it showed. */
  public Control control() {
    return code.control();
  }

  /** The status for a source that has one. */
  public int status() {
    return status;
  }

  @Override
  public String code() {
    return codeText;
  }

  /** Why, for the log; null where the code says it all. */
  public @Nullable String reason() {
    return reason;
  }

  /** What was thrown; its messages may hold anything and go nowhere. */
  public @Nullable Throwable thrown() {
    return thrown;
  }
}
