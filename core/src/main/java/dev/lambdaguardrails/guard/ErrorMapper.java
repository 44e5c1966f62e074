// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import dev.lambdaguardrails.failure.Failure;
import dev.lambdaguardrails.failure.Fault;
import dev.lambdaguardrails.failure.FaultCode;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.failure.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The one place where what was thrown becomes a failure. Immutable. */
final class ErrorMapper {
  private final List<ErrorMapping> mappings;

  /**
   * A mapper of the function's exceptions.
   *
   * @throws Misconfiguration if one of them is mapped twice
   */
  ErrorMapper(List<ErrorMapping> mappings) {
    this.mappings = List.copyOf(mappings);
    Set<Class<?>> errors = new HashSet<>();
    for (ErrorMapping mapping : mappings) {
      if (!errors.add(mapping.error())) {
        throw new Misconfiguration("Map " + mapping.error().getName() + " once.");
      }
    }
  }

  /**
   * The failure that something thrown stands for, which the function did not throw.
   *
   * @throws VirtualMachineError in place of one that the environment does not survive
   */
  static Failure map(Throwable thrown) {
    rethrowFatal(thrown);
    return thrown instanceof Failure failure ? failure : Fault.of(FaultCode.CONTROL_FAILED, thrown);
  }

  /**
   * The failure that something thrown by the function stands for: its mappings are of these alone.
   *
   * @throws VirtualMachineError in place of one that the environment does not survive
   */
  Failure ofFunction(Throwable thrown) {
    rethrowFatal(thrown);
    if (thrown instanceof Failure failure) {
      return failure;
    }
    ErrorMapping mapping = nearest(thrown.getClass());
    if (mapping == null) {
      return Fault.of(FaultCode.FUNCTION_FAILED, thrown);
    }
    return mapping.status() < 500
        ? Refusal.mapped(mapping.status(), mapping.code())
        : Fault.mapped(mapping.status(), mapping.code(), thrown);
  }

  /**
   * Keeps the runtime's contract: after an error of the virtual machine it ends the environment.
   * The error that it is given is of the same kind and holds nothing. A stack overflow is survived.
   */
  static void rethrowFatal(Throwable thrown) {
    if (thrown instanceof OutOfMemoryError) {
      throw bare(new OutOfMemoryError());
    }
    if (thrown instanceof VirtualMachineError && !(thrown instanceof StackOverflowError)) {
      throw bare(new InternalError());
    }
  }

  private static VirtualMachineError bare(VirtualMachineError error) {
    error.setStackTrace(new StackTraceElement[0]);
    return error;
  }

  private @Nullable ErrorMapping nearest(Class<?> thrown) {
    for (Class<?> type = thrown; type != null; type = type.getSuperclass()) {
      for (ErrorMapping mapping : mappings) {
        if (mapping.error() == type) {
          return mapping;
        }
      }
    }
    return null;
  }
}
