// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * How the entry creates a function: by the constructor that has secrets, else by the one without
 * parameters; others are for its tests.
 *
 * @param withSecrets the constructors that have a secret: at most one, when they are right
 * @param called the constructor that the entry calls, null if there is none that it can call
 */
record Construction(List<ExecutableElement> withSecrets, @Nullable ExecutableElement called) {
  Construction {
    withSecrets = List.copyOf(withSecrets);
  }

  static Construction of(TypeElement type) {
    List<ExecutableElement> withSecrets = new ArrayList<>();
    ExecutableElement bare = null;
    for (ExecutableElement each : ElementFilter.constructorsIn(type.getEnclosedElements())) {
      if (each.getParameters().stream().anyMatch(parameter -> secret(parameter) != null)) {
        withSecrets.add(each);
      } else if (each.getParameters().isEmpty()) {
        bare = each;
      }
    }
    ExecutableElement called = withSecrets.isEmpty() ? bare : withSecrets.get(0);
    boolean callable = called != null && !called.getModifiers().contains(Modifier.PRIVATE);
    return new Construction(withSecrets, callable ? called : null);
  }

  /** The parameters that the entry gives values to. */
  List<? extends VariableElement> parameters() {
    return called == null ? List.of() : called.getParameters();
  }

  static @Nullable AnnotationView secret(VariableElement parameter) {
    return AnnotationView.find(parameter, Names.SECRET);
  }
}
