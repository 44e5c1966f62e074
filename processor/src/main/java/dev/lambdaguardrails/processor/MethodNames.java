// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** The methods that read or write types, one for each: their names, and which are to be written. */
final class MethodNames {
  private final String verb;
  private final Map<String, String> byType = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Deque<TypeMirror> open = new ArrayDeque<>();

  MethodNames(String verb) {
    this.verb = verb;
  }

  /** The method of a type, which is called. */
  String of(TypeMirror type) {
    String key = ShapeReader.key(type);
    String known = byType.get(key);
    if (known != null) {
      return known;
    }
    String name = fresh(words(type));
    byType.put(key, name);
    open.add(type);
    return name;
  }

  /** A method of no type: a name that no other one has. */
  String fresh(String words) {
    String name = verb + words;
    int count = 1;
    while (!taken.add(name)) {
      count++;
      name = verb + words + count;
    }
    return name;
  }

  /** The method of a type that is one of several, as which an object has been found out. */
  String ofMember(TypeMirror type) {
    String key = "member " + ShapeReader.key(type);
    return byType.computeIfAbsent(key, unknown -> fresh(words(type)));
  }

  /** The next type whose method is called and not written yet; null if there is none. */
  @Nullable TypeMirror next() {
    return open.poll();
  }

  /** A type in words. */
  static String words(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return "ArrayOf" + words(array.getComponentType());
    }
    if (type instanceof DeclaredType declared) {
      StringBuilder words = new StringBuilder(declared.asElement().getSimpleName());
      String link = "Of";
      for (TypeMirror argument : declared.getTypeArguments()) {
        if (!TypeText.name(type).equals("java.util.Map") || !link.equals("Of")) {
          words.append(link.equals("Of") ? "Of" : "And").append(words(argument));
        } else if (declared.getTypeArguments().indexOf(argument) == 0) {
          words.append("Of").append(words(declared.getTypeArguments().get(1)));
          break;
        }
        link = "And";
      }
      return words.toString();
    }
    return capital(TypeText.simple(type));
  }

  /** A name within a name. */
  static String capital(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
