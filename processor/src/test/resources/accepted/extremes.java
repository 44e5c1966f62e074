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

@Guarded(
    value = ALB,
    modes = @ControlMode(control = Control.FUNCTION, mode = Mode.ENFORCE),
    limits = @Limits(eventBytes = 6_291_456, recordBytes = 1, depth = 1, tokens = 1, deadlineMargin = 1))
@AllowScopes("!#[]~")
@Maps(error = IOException.class, status = 400, code = "-")
@Maps(error = EOFException.class, status = 599, code = "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz")
class Wrong implements GuardedFunction<Void, Object> {
  @Override
  public Object handle(Void input, Invocation call) {
    return null;
  }
}

@Guarded(value = SQS, quarantine = Quarantine.class, batch = Batch.WHOLE)
class OfRecords extends Twice<OfRecords.Line> implements GuardedFunction<OfRecords.Line, Void> {
  record Line(String id) {}
}

abstract class Twice<T> implements GuardedFunction<T, Void> {
  @Override
  public Void handle(T input, Invocation call) {
    return null;
  }
}
