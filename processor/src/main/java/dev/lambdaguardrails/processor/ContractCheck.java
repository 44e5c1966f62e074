// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import dev.lambdaguardrails.processor.Contract.Implemented;
import java.util.List;
import javax.lang.model.type.TypeMirror;

/** A function implements one contract, and says all of its types. */
final class ContractCheck implements Check {

  /** Whether the contract and its types can be relied on. */
  static boolean holds(FunctionModel function) {
    return function.contracts().size() == 1
        && function.type().getTypeParameters().isEmpty()
        && !open(function);
  }

  @Override
  public void check(FunctionModel function, Report report) {
    Place place = Place.of(function.type());
    String name = function.simpleName();
    List<Implemented> contracts = function.contracts();
    if (contracts.isEmpty()) {
      if (function.type().getKind().isClass()) {
        report.add(place, Misuse.FUNCTION_WITHOUT_CONTRACT, name);
      }
    } else if (contracts.size() > 1) {
      report.add(
          place,
          Misuse.FUNCTION_WITH_TWO_CONTRACTS,
          name,
          simple(contracts.get(0)),
          simple(contracts.get(1)));
    } else if (function.type().getTypeParameters().isEmpty() && open(function)) {
      report.add(place, Misuse.FUNCTION_TYPES_OPEN, name, simple(contracts.get(0)));
    }
  }

  private static boolean open(FunctionModel function) {
    if (function.contracts().get(0).raw()) {
      return true;
    }
    return switch (function.handling()) {
      case STREAM, EVENTS -> false;
      case FUNCTION, HANDLER ->
          open(function.contracts().get(0).types().get(0))
              || open(function.contracts().get(0).types().get(1));
    };
  }

  private static boolean open(TypeMirror type) {
    return TypeText.isOpen(type);
  }

  private static String simple(Implemented contract) {
    return Names.simple(contract.contract().name);
  }
}
