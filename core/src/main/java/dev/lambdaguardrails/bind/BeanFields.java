// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import dev.lambdaguardrails.failure.Failure;
import dev.lambdaguardrails.failure.Fault;
import dev.lambdaguardrails.failure.FaultCode;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one object that are set one by one, as they come. Not for concurrent use. Loaded by
 * inputs that have such an object.
 */
public final class BeanFields {
  private final JsonParser json;
  private final JsonStreamContext around;
  private @Nullable Set<String> aliased;

  BeanFields(JsonParser json) {
    this.json = json;
    this.around = json.getParsingContext().getParent();
  }

  /** The name of the next field, whose value is then the next to read; null behind the last. */
  public @Nullable String next() throws IOException {
    if (aliased != null) {
      ValuePointer.name(null, json);
    }
    return json.nextFieldName();
  }

  /**
   * Takes note of a property that has aliases; by an alias it has no name to show.
   *
   * @throws Refusal if the property stands there already
   */
  public void once(String name) throws IOException {
    if (aliased == null) {
      aliased = new HashSet<>();
    }
    if (!aliased.add(name)) {
      throw Refusal.of(RefusalCode.DUPLICATE_FIELD);
    }
    if (!name.equals(json.currentName())) {
      ValuePointer.name("*", json);
    }
  }

  /**
   * Refuses a field that is no property's.
   *
   * @throws Refusal always
   */
  public void unknown() throws IOException {
    json.nextToken();
    throw Refusal.at(ValuePointer.of(around), RefusalCode.UNKNOWN_FIELD);
  }

  /** Passes over a field that is no property's. */
  public void passed() throws IOException {
    json.nextToken();
    json.skipChildren();
  }

  /** The failure that an exception of the object's constructor stands for. */
  public Failure failed(RuntimeException thrown) {
    return failure(thrown, ValuePointer.of(around));
  }

  /** The failure that an exception of the setter of the current field stands for. */
  public Failure refused(RuntimeException thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return thrown instanceof Failure failure
        ? failure
        : failure(root, ValuePointer.of(json.getParsingContext()));
  }

  private static Failure failure(Throwable thrown, String pointer) {
    return thrown instanceof IllegalArgumentException
        ? Refusal.at(pointer, RefusalCode.VALUE_REFUSED)
        : Fault.of(FaultCode.FUNCTION_FAILED, thrown);
  }
}
