// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import javax.lang.model.type.TypeMirror;

/** Writes how the input and the output of a function are bound: by the reference path. */
final class BindingWriter {
  private final Imports imports;

  BindingWriter(Imports imports) {
    this.imports = imports;
  }

  String input(TypeMirror input) {
    return TypeText.isVoid(input)
        ? imports.name(Names.INPUT) + ".none()"
        : "reference.input(" + type(input) + ')';
  }

  String output(TypeMirror output) {
    return TypeText.isVoid(output)
        ? imports.name(Names.OUTPUT) + ".none()"
        : "reference.output(" + type(output) + ')';
  }

  String events(String handler, TypeMirror event) {
    return "reference.events(" + handler + ", " + type(event) + ')';
  }

  private String type(TypeMirror type) {
    String name = TypeText.of(type, imports::name);
    return TypeText.isParametrised(type)
        ? "new " + imports.name(Names.TYPE_REFERENCE) + '<' + name + ">() {}"
        : name + ".class";
  }
}
