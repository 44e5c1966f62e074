// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import dev.lambdaguardrails.bind.Binder;
import dev.lambdaguardrails.bind.Checks;
import dev.lambdaguardrails.bind.Inspected;
import dev.lambdaguardrails.bind.Writer;
import java.lang.reflect.Constructor;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Loads what a compilation wrote. */
final class CompiledClasses extends ClassLoader {
  private final Map<String, byte[]> classes;

  CompiledClasses(Map<String, byte[]> classes) {
    super(CompiledClasses.class.getClassLoader());
    this.classes = classes;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }

  /** A class. */
  @SuppressWarnings("unchecked") // it is only ever used as itself
  <T> Class<T> type(String name) {
    try {
      return (Class<T>) loadClass(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  /** The compiled binding of an entry, which binds and writes. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // T is the function's one type
  <T, B extends Binder<T> & Writer<T>> B binding(String entry) {
    try {
      Constructor<?> constructor = loadClass(entry + "$Binding").getDeclaredConstructor();
      constructor.setAccessible(true);
      return (B) constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(entry, e);
    }
  }

  /** What tells the texts of an entry's input, null if a class of the entry does not. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // T is the function's one type
  <T> @Nullable Inspected<T> inspected(String entry) {
    if (!classes.containsKey(entry + "$InspectedInput")) {
      return null;
    }
    try {
      Constructor<?> constructor = loadClass(entry + "$InspectedInput").getDeclaredConstructor();
      constructor.setAccessible(true);
      return (Inspected<T>) constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(entry, e);
    }
  }

  /** The compiled checks of an entry, none if it has none. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // T is the function's one type
  <T> Checks<T> checks(String entry, String name, Clock clock) {
    if (!classes.containsKey(entry + '$' + name)) {
      return Checks.none();
    }
    try {
      Constructor<?> constructor = loadClass(entry + '$' + name).getDeclaredConstructors()[0];
      constructor.setAccessible(true);
      Object[] arguments =
          constructor.getParameterCount() == 0 ? new Object[0] : new Object[] {clock};
      return (Checks<T>) constructor.newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(entry, e);
    }
  }
}
