// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.List;
import javax.lang.model.type.TypeMirror;

/** An interface through which the guard can call a function. */
enum Contract {
  FUNCTION(Names.GUARDED_FUNCTION),
  HANDLER(Names.REQUEST_HANDLER),
  STREAM(Names.REQUEST_STREAM_HANDLER);

  final String name;

  Contract(String name) {
    this.name = name;
  }

  /**
   * A contract as a class implements it.
   *
   * @param contract the interface
   * @param types the types of its input and output, none if it is raw or has none
   */
  record Implemented(Contract contract, List<TypeMirror> types) {
    Implemented {
      types = List.copyOf(types);
    }

    /** Whether the types are left out. */
    boolean raw() {
      return contract != STREAM && types.isEmpty();
    }
  }
}
