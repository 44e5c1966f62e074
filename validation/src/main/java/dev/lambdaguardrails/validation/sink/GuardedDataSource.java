// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.sink;

import dev.lambdaguardrails.Invocation;
import javax.sql.DataSource;

/**
 * A source of connections that asks {@link SinkGuard} of every statement, for one invocation at a
 * time.
 *
 * <pre>{@code
 * try (Connection connection = guarded.during(call).getConnection()) { … }
 * }</pre>
 *
 * <p>Stops what {@link SinkGuard#sql} stops, in statements that are prepared, called, executed or
 * added to a batch, before the driver sees them. Connections and statements do not unwrap. Does not
 * see what a stored procedure puts together, nor what goes around it by the source that it stands
 * for. A result set names the driver's own statement: do not execute that.
 *
 * <p>Immutable; serves concurrent invocations, each by a source of its own.
 */
public final class GuardedDataSource {
  private final DataSource source;

  private GuardedDataSource(DataSource source) {
    this.source = source;
  }

  /** Stands for a source. */
  public static GuardedDataSource of(DataSource source) {
    return new GuardedDataSource(source);
  }

  /** The source for one invocation, whose input is read when the first statement comes. */
  public DataSource during(Invocation call) {
    return GuardedCalls.of(DataSource.class, source, new InvocationTexts(call));
  }
}
