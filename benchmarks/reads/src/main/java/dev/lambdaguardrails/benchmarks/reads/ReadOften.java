// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.reads;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.PublicAccess;
import dev.lambdaguardrails.Secret;
import dev.lambdaguardrails.secrets.SecretValue;
import org.jspecify.annotations.Nullable;

/** A function that does nothing but read its secret, many times in one invocation. */
@Guarded(EventSource.HTTP_API)
@PublicAccess
final class ReadOften implements GuardedFunction<@Nullable Void, @Nullable Void> {
  static final int READS = 1_000_000;

  /** What was read last, so that no reading can be left out. */
  static int characters;

  private final SecretValue key;

  ReadOften(@Secret("prod/payment") SecretValue key) {
    this.key = key;
  }

  @Override
  public @Nullable Void handle(@Nullable Void nothing, Invocation call) {
    int sum = 0;
    for (int read = 0; read < READS; read++) {
      sum += key.<Integer, RuntimeException>use(chars -> (int) chars[chars.length - 1]);
    }
    characters = sum;
    return null;
  }
}
