// file: com/acme/Wrong.java
package com.acme;

import static dev.lambdaguardrails.EventSource.*;

import com.amazonaws.services.lambda.runtime.*;
import com.amazonaws.services.lambda.runtime.events.*;
import com.fasterxml.jackson.annotation.*;
import dev.lambdaguardrails.*;
import java.io.*;
import java.math.*;
import java.time.*;
import java.util.*;

@Guarded(HTTP_API)
@PublicAccess
// error: Anything has type parameters, so its input is unknown. Remove them, and name the types where it implements its interface.
class Anything<T> implements GuardedFunction<T, T> {
  @Override
  public T handle(T input, Invocation call) {
    return null;
  }
}
