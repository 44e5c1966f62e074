// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** What {@code @AllowOwner} compares is a claim and a part of the function's own input. */
final class OwnerCheck implements Check {
  private final Types types;

  OwnerCheck(Types types) {
    this.types = types;
  }

  @Override
  public void check(FunctionModel function, Report report) {
    for (AnnotationView owner : function.access().owners()) {
      if (owner.text("claim").isBlank()) {
        report.add(owner.place("claim"), Misuse.OWNER_CLAIM);
      }
      String of = owner.text("of");
      if (of.startsWith("path.")) {
        parameter(owner, of, Names.PATH_PARAM, function, report);
      } else if (of.startsWith("query.")) {
        parameter(owner, of, Names.QUERY_PARAM, function, report);
      } else if (of.startsWith(OwnedPath.PREFIX) && function.handling().bound) {
        body(owner, of, function, report);
      } else {
        astray(owner, of, function, report);
      }
    }
  }

  private void parameter(
      AnnotationView owner, String of, String part, FunctionModel function, Report report) {
    String name = of.substring(of.indexOf('.') + 1);
    boolean unbound = !function.handling().bound || TypeText.isVoid(function.input());
    if (name.isEmpty() || !(unbound || binds(function.input(), part, name))) {
      astray(owner, of, function, report);
    }
  }

  private boolean binds(TypeMirror input, String part, String name) {
    TypeMirror type = input;
    while (type instanceof DeclaredType declared && !TypeText.name(type).startsWith("java.")) {
      for (Part each : PartReader.read(types, declared)) {
        if (each.type() != null && each.at().name().equals(part) && each.name().equals(name)) {
          return true;
        }
      }
      type = ((TypeElement) declared.asElement()).getSuperclass();
    }
    return false;
  }

  private void body(AnnotationView owner, String of, FunctionModel function, Report report) {
    OwnedPath path = OwnedPath.of(types, function.input(), of);
    if (path == null) {
      astray(owner, of, function, report);
    } else if (!path.isId()) {
      report.add(owner.place("of"), Misuse.OWNER_TYPE, of, TypeText.simple(path.type()));
    }
  }

  private static void astray(
      AnnotationView owner, String of, FunctionModel function, Report report) {
    report.add(owner.place("of"), Misuse.OWNER_PART, of, function.simpleName());
  }
}
