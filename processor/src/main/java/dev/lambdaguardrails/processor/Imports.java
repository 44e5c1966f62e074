// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** The imports of one source, and by which name each class can be called under them. */
final class Imports {
  private final String packageName;
  private final Map<String, String> bySimpleName = new LinkedHashMap<>();
  private final Set<String> inside = new HashSet<>();

  Imports(String packageName, String declared) {
    this.packageName = packageName;
    bySimpleName.put(declared, qualified(packageName, declared));
    bySimpleName.put("Override", "java.lang.Override");
    bySimpleName.put("RuntimeException", "java.lang.RuntimeException");
    bySimpleName.put("String", "java.lang.String");
    bySimpleName.put("Throwable", "java.lang.Throwable");
  }

  /** Takes a name for a class that is declared inside another one. */
  void declare(String simple, String enclosing) {
    bySimpleName.put(simple, enclosing + '.' + simple);
    inside.add(enclosing + '.' + simple);
  }

  /** The shortest name of a top-level class. */
  String name(String qualified) {
    String simple = Names.simple(qualified);
    String holder = bySimpleName.putIfAbsent(simple, qualified);
    return holder == null || holder.equals(qualified) ? simple : qualified;
  }

  /** The shortest name of a class or interface; a nested one is called by what encloses it. */
  String name(TypeElement type) {
    Element enclosing = type.getEnclosingElement();
    return enclosing instanceof TypeElement outer
        ? name(outer) + '.' + type.getSimpleName()
        : name(type.getQualifiedName().toString());
  }

  /** The import statements, sorted. */
  String statements() {
    TreeSet<String> sorted = new TreeSet<>();
    for (Map.Entry<String, String> entry : bySimpleName.entrySet()) {
      String from = prefix(entry.getValue());
      if (!from.equals("java.lang")
          && !from.equals(packageName)
          && !inside.contains(entry.getValue())) {
        sorted.add(entry.getValue());
      }
    }
    StringBuilder statements = new StringBuilder();
    for (String each : sorted) {
      statements.append("import ").append(each).append(";\n");
    }
    return statements.toString();
  }

  private static String prefix(String qualified) {
    int dot = qualified.lastIndexOf('.');
    return dot < 0 ? "" : qualified.substring(0, dot);
  }

  private static String qualified(String packageName, String simple) {
    return packageName.isEmpty() ? simple : packageName + '.' + simple;
  }
}
