// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

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

  /** Whether a method of a field's own class is known to answer its value, and to do no more. */
  boolean answers(ExecutableElement method, VariableElement field) {
    try {
      MethodTree written = Trees.instance(environment).getTree(method);
      BlockTree body = written == null ? null : written.getBody();
      return body != null
          && body.getStatements().size() == 1
          && body.getStatements().get(0) instanceof ReturnTree returned
          && names(returned.getExpression(), field);
    } catch (IllegalArgumentException | NoClassDefFoundError noJavac) {
      return false;
    }
  }

  private static boolean names(ExpressionTree expression, VariableElement field) {
    return expression instanceof MemberSelectTree selected
        ? selected.getIdentifier().contentEquals(field.getSimpleName())
            && selected.getExpression() instanceof IdentifierTree owner
            && owner.getName().contentEquals("this")
        : expression instanceof IdentifierTree named
            && named.getName().contentEquals(field.getSimpleName());
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
