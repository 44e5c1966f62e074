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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one object whose components are declared. Not for concurrent use.
 *
 * <p>Of several things that are wrong the same is told as by the reference path: an unknown field
 * comes last, behind a missing value and a refusal by the constructor, which is called as soon as
 * every component is read.
 */
public final class ObjectFields {
  private final JsonParser json;
  private final JsonStreamContext around;
  private @Nullable List<String> aliased;
  private int missing;
  private boolean unknown;
  private boolean more;
  private boolean passing;

  ObjectFields(JsonParser json, int components) {
    this.json = json;
    this.around = json.getParsingContext().getParent();
    this.missing = components;
  }

  /** The name of the next field, whose value is then the next to read; null behind the last. */
  public @Nullable String next() throws IOException {
    if (more) {
      return null;
    }
    if (aliased != null) {
      ValuePointer.name(null, json);
    }
    String name = json.nextFieldName();
    missing--;
    return name;
  }

  /**
   * Gives the field, which may stand by an alias, the name of its component.
   *
   * @throws Refusal if the component stands there already
   */
  public void once(String name) {
    if (aliased == null) {
      aliased = new ArrayList<>(2);
    }
    if (aliased.contains(name)) {
      throw Refusal.of(RefusalCode.DUPLICATE_FIELD);
    }
    aliased.add(name);
    ValuePointer.name(name, json);
  }

  /** Takes note of a field that is no component's, and passes it over. */
  public void unknown() throws IOException {
    missing++;
    if (missing == 0) {
      more = true;
    } else {
      unknown = true;
      json.nextToken();
      json.skipChildren();
    }
  }

  /**
   * Refuses a field that may not be there.
   *
   * @throws Refusal unless every component is read, and the constructor comes first
   */
  public void refused() {
    missing++;
    if (missing > 0) {
      throw Refusal.at(ValuePointer.of(around), RefusalCode.UNKNOWN_FIELD);
    }
    more = true;
  }

  /** Passes over a field that is no component's. */
  public void passed() throws IOException {
    missing++;
    if (missing == 0) {
      more = true;
      passing = true;
    } else {
      json.nextToken();
      json.skipChildren();
    }
  }

  /** A value that must be there. */
  public <T> T present(@Nullable T value, String name) {
    if (value == null) {
      String step = '/' + name.replace("~", "~0").replace("/", "~1");
      throw Refusal.at(ValuePointer.of(around) + step, RefusalCode.VALUE_MISSING);
    }
    return value;
  }

  /**
   * The object that was made of the components; null if its factory made none, and the rest does
   * not count.
   *
   * @throws Refusal if there was an unknown field
   */
  public <T> @Nullable T end(@Nullable T object) throws IOException {
    if (object == null && !unknown) {
      if (more) {
        passRest();
      }
      return null;
    }
    if (passing) {
      passRest();
    } else if (more && !unknown) {
      json.nextToken();
    }
    if ((more && !passing) || unknown) {
      throw Refusal.at(ValuePointer.of(around), RefusalCode.UNKNOWN_FIELD);
    }
    return object;
  }

  /** The failure that an exception of the object's constructor stands for. */
  public Failure failed(RuntimeException thrown) {
    if (thrown instanceof Failure failure) {
      return failure;
    }
    return thrown instanceof IllegalArgumentException
        ? Refusal.at(ValuePointer.of(around), RefusalCode.VALUE_REFUSED)
        : Fault.of(FaultCode.FUNCTION_FAILED, thrown);
  }

  private void passRest() throws IOException {
    String name = json.currentName();
    while (name != null) {
      json.nextToken();
      json.skipChildren();
      name = json.nextFieldName();
    }
  }
}
