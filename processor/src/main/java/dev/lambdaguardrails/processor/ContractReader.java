// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import dev.lambdaguardrails.processor.Contract.Implemented;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Finds the contracts of a class, itself or inherited, and what its hierarchy puts in for I, O. */
final class ContractReader {
  private final Types types;

  ContractReader(Types types) {
    this.types = types;
  }

  List<Implemented> read(TypeElement type) {
    Map<Contract, Implemented> found = new EnumMap<>(Contract.class);
    collect(type.asType(), found);
    return List.copyOf(found.values());
  }

  private void collect(TypeMirror type, Map<Contract, Implemented> found) {
    for (TypeMirror supertype : types.directSupertypes(type)) {
      if (supertype.getKind() == TypeKind.ERROR) {
        throw new Unreadable();
      }
      if (supertype instanceof DeclaredType declared) {
        String name = ((TypeElement) declared.asElement()).getQualifiedName().toString();
        for (Contract contract : Contract.values()) {
          if (contract.name.equals(name)) {
            found.put(contract, implemented(contract, declared));
          }
        }
        collect(declared, found);
      }
    }
  }

  private static Implemented implemented(Contract contract, DeclaredType type) {
    List<TypeMirror> arguments = new ArrayList<>(type.getTypeArguments());
    for (TypeMirror argument : arguments) {
      if (argument.getKind() == TypeKind.ERROR) {
        throw new Unreadable();
      }
    }
    return new Implemented(contract, arguments);
  }
}
