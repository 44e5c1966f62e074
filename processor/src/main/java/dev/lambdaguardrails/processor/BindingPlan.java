// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * Which path binds the input of a function, which writes its output, and what checks them.
 *
 * @param input the path of the input
 * @param output the path of the output
 * @param texts how the texts of the input are told
 * @param notes why the compiled path is not taken everywhere
 */
record BindingPlan(Path input, Path output, Told texts, List<String> notes) {
  BindingPlan {
    notes = List.copyOf(notes);
  }

  /** How one type is taken. */
  enum Path {
    /** There is nothing to bind or to write. */
    NONE,
    /** Compiled, and without constraints. */
    COMPILED,
    /** Compiled, with its checks. */
    COMPILED_CHECKED,
    /** Compiled, with the checks of the reference path. */
    REFERENCE_CHECKED,
    /** By the reference path. */
    REFERENCE;

    boolean isCompiled() {
      return this == COMPILED || this == COMPILED_CHECKED || this == REFERENCE_CHECKED;
    }

    boolean needsReference() {
      return this == REFERENCE || this == REFERENCE_CHECKED;
    }
  }

  /** How the texts of an input are told to the detector of injection. */
  enum Told {
    /** The input's own path tells them, or nobody asks. */
    NOT,
    /** There is none. */
    NONE,
    /** By a class of the entry. */
    COMPILED,
    /** As they stand in the body: not all of them can be read back. */
    OF_BODY,
    /** By the reference path. */
    REFERENCE
  }

  /** Whether the entry calls the reference path. */
  boolean needsReference() {
    return input.needsReference() || output.needsReference() || texts == Told.REFERENCE;
  }

  /** Whether the entry calls anything of validation. */
  boolean needsValidation() {
    return needsReference() || input == Path.COMPILED_CHECKED || output == Path.COMPILED_CHECKED;
  }

  boolean isCompiled() {
    return input.isCompiled() || output.isCompiled();
  }

  /** Makes plans. */
  static final class Planner {
    private final ProcessingEnvironment environment;
    private final Visibility visibility;
    private final ConstraintSearch constraints;

    Planner(ProcessingEnvironment environment, Visibility visibility, Set<String> sources) {
      this.environment = environment;
      this.visibility = visibility;
      this.constraints = new ConstraintSearch(sources);
    }

    ShapeReader shapes(FunctionModel function) {
      return new ShapeReader(environment, visibility, function.type());
    }

    /** The constraints of what a function takes and answers; what makes no sense is reported. */
    ConstraintModel constraints(FunctionModel function, Report report) {
      return new ConstraintModel(environment, visibility, function, shapes(function), report);
    }

    BindingPlan plan(FunctionModel function) {
      return switch (function.handling()) {
        case EVENTS -> new BindingPlan(Path.REFERENCE, Path.NONE, Told.NOT, List.of());
        case STREAM -> new BindingPlan(Path.NONE, Path.NONE, Told.NOT, List.of());
        case FUNCTION, HANDLER -> planBound(function);
      };
    }

    private BindingPlan planBound(FunctionModel function) {
      List<String> notes = new ArrayList<>();
      Path input = path(function, function.input(), Side.INPUT, notes);
      if (input.isCompiled() && reportsBinding(function)) {
        input = Path.REFERENCE;
        notes.add(
            TypeText.simple(function.input())
                + " is bound by the reference path: BINDING is in REPORT, and only databind has"
                + " lenient rules.");
      }
      Path output = path(function, function.output(), Side.OUTPUT, notes);
      return new BindingPlan(input, output, told(function, input, notes), notes);
    }

    private Told told(FunctionModel function, Path input, List<String> notes) {
      if (!input.isCompiled() || !inspects(function)) {
        return Told.NOT;
      }
      TypeMirror type = function.input();
      ShapeReader shapes = shapes(function);
      TextSearch search = new TextSearch(shapes);
      for (TypeElement each : shapes.reach(type)) {
        TypeElement hiding = constraints.hiding(each);
        if (hiding != null && search.holds(type)) {
          return byReference(
              type,
              hiding.getSimpleName()
                  + " comes from a class file, which may hide what stands on the texts of its"
                  + " containers.",
              notes);
        }
      }
      if (!search.holds(type)) {
        return Told.NONE;
      }
      if (search.isReadable(type)) {
        return Told.COMPILED;
      }
      return search.isAnnotated(type)
          ? byReference(type, "a text of it cannot be read back by the entry.", notes)
          : Told.OF_BODY;
    }

    private static Told byReference(TypeMirror type, String reason, List<String> notes) {
      notes.add(TypeText.simple(type) + " is inspected by the reference path: " + reason);
      return Told.REFERENCE;
    }

    /** Whether the detector of injection is there, and the function not exempted from it. */
    boolean inspects(FunctionModel function) {
      return environment.getElementUtils().getTypeElement(Names.INJECTION_INSPECTOR) != null
          && !TextCheck.isExempt(AnnotationView.find(function.type(), Names.INJECTION_DETECTION));
    }

    private Path path(FunctionModel function, TypeMirror type, Side side, List<String> notes) {
      if (TypeText.isOpaque(type)) {
        return Path.NONE;
      }
      try {
        Set<TypeElement> reached = shapes(function).at(side).reach(type);
        return constraints.finds(type, reached) ? checked(function, type, notes) : Path.COMPILED;
      } catch (NotCompiled outside) {
        String done = side == Side.INPUT ? "bound" : "written";
        notes.add(
            TypeText.simple(type) + " is " + done + " by the reference path: " + outside.reason());
        return Path.REFERENCE;
      }
    }

    private Path checked(FunctionModel function, TypeMirror type, List<String> notes) {
      try {
        ConstraintModel model = constraints(function, new Report());
        boolean needed = model.needs(model.root(type));
        for (TypeElement each : model.types()) {
          TypeElement hiding = constraints.hiding(each);
          if (hiding != null) {
            throw new NotCompiled(
                hiding.getSimpleName().toString(),
                "comes from a class file, which may hide constraints on what containers hold.");
          }
        }
        return needed ? Path.COMPILED_CHECKED : Path.COMPILED;
      } catch (NotCompiled outside) {
        notes.add(TypeText.simple(type) + " is checked by the reference path: " + outside.reason());
        return Path.REFERENCE_CHECKED;
      }
    }

    private static boolean reportsBinding(FunctionModel function) {
      String mode = function.settings().mode();
      for (FunctionModel.ControlMode each : function.settings().modes()) {
        mode = each.control().equals("BINDING") ? each.mode() : mode;
      }
      return mode.equals("REPORT");
    }
  }
}
