// file: com/acme/Wrong.java
package com.acme;

import static dev.lambdaguardrails.EventSource.*;

import com.amazonaws.services.lambda.runtime.*;
import dev.lambdaguardrails.*;
import dev.lambdaguardrails.validation.injection.*;
import jakarta.validation.constraints.*;
import java.util.*;

@Guarded(
    value = HTTP_API,
    modes =
        // error: Wrong is exempted from the detection of injection, and the mode of INSPECTION asks for it. Remove one of them.
        @ControlMode(control = Control.INSPECTION, mode = Mode.ENFORCE))
@PublicAccess
@InjectionDetection(
    exempt = "Numbers only.",
    // error: Wrong is exempted from the detection of injection, and sensitivity asks for it. Remove one of them.
    sensitivity = Sensitivity.HIGH,
    // error: Wrong is exempted from the detection of injection, and suppress asks for it. Remove one of them.
    suppress = InjectionRule.SQL_UNION)
class Wrong implements GuardedFunction<Note, Note> {
  @Override
  public Note handle(Note input, Invocation call) {
    return null;
  }
}

record Note(
    // error: Wrong is exempted from the detection of injection, and @NoInjection on Note.title asks for it. Remove one of them.
    @NoInjection @Size(max = 9) String title) {}
