// file: com/acme/Create.java
package com.acme;

import static dev.lambdaguardrails.EventSource.HTTP_API;

import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.PublicAccess;

@Guarded(HTTP_API)
@PublicAccess
class Create implements GuardedFunction<Input, Integer> {
  @Override
  public Integer handle(Input input, Invocation call) {
    return input.higher(input.a(), input.b());
  }
}

record Input(int a, int b) {
  <T extends Comparable<T>> T higher(T one, T other) {
    return one.compareTo(other) < 0 ? other : one;
  }
}
