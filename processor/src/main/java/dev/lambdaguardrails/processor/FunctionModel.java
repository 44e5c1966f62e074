// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import dev.lambdaguardrails.processor.Contract.Implemented;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * What the annotations and the types of a function say, as read and not yet checked.
 *
 * @param type the user's class
 * @param packageName its package
 * @param guarded its {@code @Guarded}
 * @param source the declared source
 * @param contracts what it implements: exactly one, when it is right
 * @param access who may call
 * @param settings the values of {@code @Guarded} but the source
 * @param mappings its exceptions
 */
record FunctionModel(
    TypeElement type,
    String packageName,
    AnnotationView guarded,
    Source source,
    List<Implemented> contracts,
    AccessModel access,
    Settings settings,
    List<Mapping> mappings) {

  FunctionModel {
    contracts = List.copyOf(contracts);
    mappings = List.copyOf(mappings);
  }

  /** The values of {@code @Guarded}: what may be null is so where not written. */
  record Settings(
      String mode,
      List<ControlMode> modes,
      @Nullable String batch,
      @Nullable TypeMirror quarantine,
      @Nullable TypeMirror duplicates,
      @Nullable Integer threads,
      @Nullable AnnotationView trust,
      LimitValues limits) {
    Settings {
      modes = List.copyOf(modes);
    }
  }

  /** One {@code @ControlMode}. */
  record ControlMode(AnnotationView at, String control, String mode) {}

  /** One {@code @Maps}. */
  record Mapping(AnnotationView at, TypeMirror error, int status, String code) {}

  String simpleName() {
    return type.getSimpleName().toString();
  }

  String entryName() {
    return "Guarded" + simpleName();
  }

  /** The qualified name of the entry. */
  String entry() {
    return packageName.isEmpty() ? entryName() : packageName + '.' + entryName();
  }

  /** Its {@code @PrimeWith}, null if it has none. */
  @Nullable AnnotationView primeWith() {
    return AnnotationView.find(type, Names.PRIME_WITH);
  }

  /** How it is called, once its contract is right. */
  Handling handling() {
    return switch (contracts.get(0).contract()) {
      case FUNCTION -> Handling.FUNCTION;
      case HANDLER -> TypeText.isEvent(input()) ? Handling.EVENTS : Handling.HANDLER;
      case STREAM -> Handling.STREAM;
    };
  }

  /** The input, once the contract is right and if it has one. */
  TypeMirror input() {
    return contracts.get(0).types().get(0);
  }

  /** The output, without {@code Response} around it. */
  TypeMirror output() {
    return TypeText.unwrapped(contracts.get(0).types().get(1));
  }
}
