// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * In which files types are declared. javac warns of the use of a type that is declared in the file
 * of another, and hears no suppression where the type stands in the head of a method.
 */
final class SourceFiles {
  private final ProcessingEnvironment environment;

  SourceFiles(ProcessingEnvironment environment) {
    this.environment = environment;
  }

  /** Whether a method is known to be written, and not the compiler's own. */
  boolean writes(ExecutableElement method) {
    try {
      return Trees.instance(environment).getTree(method) != null;
    } catch (IllegalArgumentException | NoClassDefFoundError noJavac) {
      return false;
    }
  }

  /** Whether a type is known to be declared in the file of another one. */
  boolean declaresAside(TypeElement type) {
    TypeElement outermost = type;
    for (Element each = type; each instanceof TypeElement outer; ) {
      outermost = outer;
      each = each.getEnclosingElement();
    }
    try {
      TreePath path = Trees.instance(environment).getPath(outermost);
      return path != null
          && !path.getCompilationUnit()
              .getSourceFile()
              .toUri()
              .toString()
              .endsWith("/" + outermost.getSimpleName() + ".java");
    } catch (IllegalArgumentException | NoClassDefFoundError noJavac) {
      return false;
    }
  }
}
