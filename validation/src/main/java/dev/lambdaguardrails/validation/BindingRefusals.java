// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import dev.lambdaguardrails.bind.StrictJson;
import dev.lambdaguardrails.bind.Violations;
import dev.lambdaguardrails.failure.Failure;
import dev.lambdaguardrails.failure.Fault;
import dev.lambdaguardrails.failure.FaultCode;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an exception of databind stands for. Its message, which quotes the input, goes nowhere; a
 * pointer shows the names that the input's types declare, and {@code *} for any other.
 */
final class BindingRefusals {
  private static final List<RefusalCode> SCALARS =
      List.of(RefusalCode.NUMBER_RANGE, RefusalCode.VALUE_MISSING);

  /** As far as the frames of jackson-core's number parser lie below the throw. */
  private static final int PARSER_FRAMES = 6;

  private final Set<String> knownNames;

  BindingRefusals(Set<String> knownNames) {
    this.knownNames = knownNames;
  }

  /**
   * The failure that an exception stands for.
   *
   * @throws Error that a type of the input threw
   */
  Failure of(JsonMappingException thrown) {
    if (thrown instanceof PropertyBindingException) {
      List<JsonMappingException.Reference> path = thrown.getPath();
      return Refusal.at(pointer(path.subList(0, path.size() - 1)), RefusalCode.UNKNOWN_FIELD);
    }
    Throwable cause = cause(thrown);
    if (cause instanceof Error error) {
      throw error;
    }
    if (cause instanceof Failure failure) {
      return placed(failure, pointer(thrown.getPath()));
    }
    if (cause instanceof InputCoercionException) {
      return Refusal.at(pointer(thrown.getPath()), RefusalCode.NUMBER_RANGE);
    }
    if (cause instanceof StreamReadException || cause instanceof StreamConstraintsException) {
      return StrictJson.refusal((JsonProcessingException) cause);
    }
    if (thrown instanceof InvalidDefinitionException definition
        && !definition.getType().isContainerType()) {
      return Fault.of(FaultCode.CONTROL_FAILED, thrown);
    }
    if (thrown instanceof MismatchedInputException || cause == thrown || isNumberOfParser(cause)) {
      return Refusal.at(pointer(thrown.getPath()), mismatch(thrown));
    }
    return cause instanceof IllegalArgumentException
        ? Refusal.at(pointer(thrown.getPath()), RefusalCode.VALUE_REFUSED)
        : Fault.of(FaultCode.FUNCTION_FAILED, cause);
  }

  /** A number that was buffered unread, and stands where none belongs: databind asks its type. */
  private static boolean isNumberOfParser(Throwable cause) {
    StackTraceElement[] frames = cause.getStackTrace();
    for (int at = 0; at < Math.min(frames.length, PARSER_FRAMES); at++) {
      if (cause instanceof NumberFormatException
          && frames[at].getClassName().startsWith("com.fasterxml.jackson.core.io.")) {
        return true;
      }
    }
    return false;
  }

  /** A scalar's own refusal, which does not know where the scalar stands. */
  private static Failure placed(Failure failure, String pointer) {
    if (failure instanceof Refusal refusal && refusal.violations().isEmpty()) {
      for (RefusalCode code : SCALARS) {
        if (refusal.code().equals(code.code())) {
          return Refusal.at(pointer, code);
        }
      }
    }
    return failure;
  }

  /** databind tells null for a primitive, and overflow, from other mismatches hardly at all. */
  private static RefusalCode mismatch(JsonMappingException thrown) {
    if (thrown instanceof InvalidFormatException format
        && isInteger(format.getValue())
        && isNumber(format.getTargetType())) {
      return RefusalCode.NUMBER_RANGE;
    }
    String message = String.valueOf(thrown.getOriginalMessage());
    return message.startsWith("Cannot map `null` into type")
            || message.startsWith("Cannot coerce `null` ")
        ? RefusalCode.VALUE_MISSING
        : RefusalCode.TYPE_MISMATCH;
  }

  private static boolean isInteger(@Nullable Object value) {
    return value instanceof Integer || value instanceof Long || value instanceof BigInteger;
  }

  private static boolean isNumber(Class<?> type) {
    return Number.class.isAssignableFrom(type)
        || (type.isPrimitive() && type != boolean.class && type != char.class);
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
      if (name != null) {
        boolean declared = !(step.getFrom() instanceof Map) && knownNames.contains(name);
        Violations.append(pointer, declared ? name : "*");
      } else if (step.getIndex() >= 0) {
        // A set counts what it holds, not what was read.
        String index = step.getFrom() instanceof Set ? "*" : Integer.toString(step.getIndex());
        pointer.append('/').append(index);
      }
    }
    return pointer.toString();
  }
}
