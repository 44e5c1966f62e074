// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Part annotations stand on the properties of the input itself, and nowhere else. */
final class PartCheck implements Check {
  private final Types types;

  PartCheck(Types types) {
    this.types = types;
  }

  @Override
  public void check(FunctionModel function, Report report) {
    if (!function.handling().bound) {
      return;
    }
    parts(function.type()).forEach(part -> astray(part, report));
    TypeMirror input = function.input();
    List<Part> ofInput = new ArrayList<>();
    List<TypeElement> lineage = lineage(input, ofInput);
    List<Part> nested = new ArrayList<>();
    for (TypeElement type : TypeGraph.of(input)) {
      if (!lineage.contains(type)) {
        nested.addAll(parts(type));
      }
    }
    String source = function.source().name();
    if (!function.source().has(Source.Trait.PARTS)) {
      for (Part part : concat(ofInput, nested)) {
        report.add(part.at().place(), Misuse.PART_ON_RECORD, source, part.at().simpleName());
      }
    } else if (!lineage.isEmpty() && InputCheck.isSealed(lineage.get(0))) {
      for (Part part : concat(ofInput, nested)) {
        report.add(part.at().place(), Misuse.PART_OF_SEALED, TypeText.simple(input));
      }
    } else {
      nested.forEach(part -> astray(part, report));
      ofInput.stream().filter(part -> part.type() == null).forEach(part -> astray(part, report));
      PartRules.check(ofInput.stream().filter(part -> part.type() != null).toList(), report);
    }
  }

  private static void astray(Part part, Report report) {
    report.add(part.at().place(), Misuse.PART_ASTRAY, part.at().simpleName(), part.place());
  }

  private static List<Part> concat(List<Part> some, List<Part> more) {
    List<Part> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  /** The input's type and its superclasses, whose parts it has too. */
  private List<TypeElement> lineage(TypeMirror input, List<Part> parts) {
    List<TypeElement> lineage = new ArrayList<>();
    TypeMirror type = input;
    while (type instanceof DeclaredType declared && !TypeText.name(type).startsWith("java.")) {
      TypeElement element = (TypeElement) declared.asElement();
      lineage.add(element);
      parts.addAll(PartReader.read(types, declared));
      type = element.getSuperclass();
    }
    return lineage;
  }

  private List<Part> parts(TypeElement type) {
    return PartReader.read(types, (DeclaredType) type.asType());
  }
}
