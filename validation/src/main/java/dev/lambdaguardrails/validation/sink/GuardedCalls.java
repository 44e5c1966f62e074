// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.sink;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ConnectionBuilder;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls of JDBC: those that bring a statement are asked of first, what they return is guarded. */
final class GuardedCalls implements InvocationHandler {
  /** Every method of JDBC that takes the text of a statement first. */
  private static final Set<String> WITH_STATEMENT =
      Set.of(
          "prepareStatement",
          "prepareCall",
          "nativeSQL",
          "execute",
          "executeQuery",
          "executeUpdate",
          "executeLargeUpdate",
          "addBatch");

  private final Object target;
  private final InvocationTexts texts;

  private GuardedCalls(Object target, InvocationTexts texts) {
    this.target = target;
    this.texts = texts;
  }

  static <T> T of(Class<T> type, Object target, InvocationTexts texts) {
    Object guarded =
        Proxy.newProxyInstance(
            GuardedCalls.class.getClassLoader(),
            new Class<?>[] {type},
            new GuardedCalls(target, texts));
    return type.cast(guarded);
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] given)
      throws Throwable {
    String name = method.getName();
    if (name.equals("unwrap")) {
      throw new SQLException("guarded");
    }
    if (name.equals("isWrapperFor")) {
      return false;
    }
    if (name.equals("equals") && given != null && method.getDeclaringClass() == Object.class) {
      return given[0] == proxy;
    }
    if (given != null && given.length > 0 && given[0] instanceof String statement) {
      if (WITH_STATEMENT.contains(name)) {
        SinkGuard.sql(statement, texts);
      }
    }
    try {
      return guarded(method.getReturnType(), method.invoke(target, given));
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  private @Nullable Object guarded(Class<?> declared, @Nullable Object result) {
    boolean leads =
        declared == Connection.class
            || declared == ConnectionBuilder.class
            || Statement.class.isAssignableFrom(declared)
            || declared == DatabaseMetaData.class;
    return result == null || !leads ? result : of(declared, result, texts);
  }
}
