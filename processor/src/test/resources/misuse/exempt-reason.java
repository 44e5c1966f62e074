// file: com/acme/Wrong.java
package com.acme;

import static dev.lambdaguardrails.EventSource.*;

import com.amazonaws.services.lambda.runtime.*;
import dev.lambdaguardrails.*;
import dev.lambdaguardrails.validation.injection.*;
import jakarta.validation.constraints.*;
import java.util.*;

@Guarded(HTTP_API)
@PublicAccess
// error: Wrong is exempted from the detection of injection without a reason. Say why nothing of its input can be code: @InjectionDetection(exempt = "...").
@InjectionDetection(exempt = " ")
class Wrong implements GuardedFunction<Note, Note> {
  @Override
  public Note handle(Note input, Invocation call) {
    return null;
  }
}

record Note(@Size(max = 9) String title) {}
