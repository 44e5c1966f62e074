// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import dev.lambdaguardrails.processor.FunctionModel.ControlMode;
import dev.lambdaguardrails.processor.FunctionModel.Mapping;
import dev.lambdaguardrails.processor.FunctionModel.Settings;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Reads the model of a function from its annotations and types. */
final class ModelReader {
  private final Elements elements;
  private final ContractReader contracts;

  ModelReader(ProcessingEnvironment environment) {
    this.elements = environment.getElementUtils();
    this.contracts = new ContractReader(environment.getTypeUtils());
  }

  /**
   * The model of a class that has {@code @Guarded}.
   *
   * @throws Unreadable if it names what does not resolve
   */
  FunctionModel read(TypeElement type, AnnotationView guarded) {
    return new FunctionModel(
        type,
        elements.getPackageOf(type).getQualifiedName().toString(),
        guarded,
        Source.named(guarded.constant("value")),
        contracts.read(type),
        AccessModel.of(type),
        settings(guarded),
        mappings(type));
  }

  private static Settings settings(AnnotationView guarded) {
    List<ControlMode> modes = new ArrayList<>();
    for (AnnotationView mode : guarded.annotations("modes")) {
      modes.add(new ControlMode(mode, mode.constant("control"), mode.constant("mode")));
    }
    return new Settings(
        guarded.constant("mode"),
        modes,
        guarded.writes("batch") ? guarded.constant("batch") : null,
        guarded.writes("quarantine") ? guarded.type("quarantine") : null,
        guarded.writes("duplicates") ? guarded.type("duplicates") : null,
        guarded.writes("threads") ? guarded.number("threads") : null,
        guarded.writes("trust") ? guarded.annotation("trust") : null,
        LimitValues.of(guarded.annotation("limits")));
  }

  private static List<Mapping> mappings(TypeElement type) {
    List<Mapping> mappings = new ArrayList<>();
    for (AnnotationView maps : AnnotationView.repeated(type, Names.MAPS, Names.MAPS_LIST)) {
      mappings.add(new Mapping(maps, maps.type("error"), maps.number("status"), maps.text("code")));
    }
    return mappings;
  }
}
