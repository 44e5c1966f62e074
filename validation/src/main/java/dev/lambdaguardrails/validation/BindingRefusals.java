// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import dev.lambdaguardrails.bind.StrictJson;
import dev.lambdaguardrails.failure.Failure;
import dev.lambdaguardrails.failure.Fault;
import dev.lambdaguardrails.failure.FaultCode;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import java.util.List;
import java.util.Set;

/**
 * What an exception of databind stands for. Its message, which quotes the input, goes nowhere; a
 * pointer shows the names that the input's types declare, and {@code *} for any other.
 */
final class BindingRefusals {
  private final Set<String> knownNames;

  BindingRefusals(Set<String> knownNames) {
    this.knownNames = knownNames;
  }

  Failure of(JsonMappingException thrown) {
    if (thrown instanceof UnrecognizedPropertyException) {
      List<JsonMappingException.Reference> path = thrown.getPath();
      return Refusal.at(pointer(path.subList(0, path.size() - 1)), RefusalCode.UNKNOWN_FIELD);
    }
    String pointer = pointer(thrown.getPath());
    Throwable cause = cause(thrown);
    if (cause instanceof Refusal refusal) {
      return refusal.violations().isEmpty()
              && refusal.code().equals(RefusalCode.NUMBER_RANGE.code())
          ? Refusal.at(pointer, RefusalCode.NUMBER_RANGE)
          : refusal;
    }
    if (cause instanceof Failure failure) {
      return failure;
    }
    if (cause instanceof InputCoercionException) {
      return Refusal.at(pointer, RefusalCode.NUMBER_RANGE);
    }
    if (cause instanceof StreamReadException syntax) {
      return StrictJson.refusal(syntax);
    }
    if (thrown instanceof InvalidDefinitionException) {
      return Fault.of(FaultCode.CONTROL_FAILED, thrown);
    }
    if (thrown instanceof ValueInstantiationException) {
      return cause instanceof IllegalArgumentException
          ? Refusal.at(pointer, RefusalCode.VALUE_REFUSED)
          : Fault.of(FaultCode.FUNCTION_FAILED, cause);
    }
    if (thrown instanceof MismatchedInputException) {
      return Refusal.at(pointer, mismatch(thrown));
    }
    return Fault.of(FaultCode.FUNCTION_FAILED, cause);
  }

  /** databind tells null for a primitive from other mismatches by its message only. */
  private static RefusalCode mismatch(JsonMappingException thrown) {
    String message = String.valueOf(thrown.getOriginalMessage());
    return message.startsWith("Cannot map `null` into type")
        ? RefusalCode.VALUE_MISSING
        : RefusalCode.TYPE_MISMATCH;
  }

  /** What databind wrapped, possibly more than once. */
  private static Throwable cause(JsonMappingException thrown) {
    Throwable cause = thrown;
    while (cause instanceof JsonMappingException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  private String pointer(List<JsonMappingException.Reference> path) {
    StringBuilder pointer = new StringBuilder();
    for (JsonMappingException.Reference step : path) {
      String name = step.getFieldName();
      if (name == null) {
        pointer.append('/').append(step.getIndex());
      } else {
        Pointers.append(pointer, knownNames.contains(name) ? name : "*");
      }
    }
    return pointer.toString();
  }
}
