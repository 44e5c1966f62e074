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
class Wrong implements GuardedFunction<Note, Note> {
  @Override
  public Note handle(Note input, Invocation call) {
    return null;
  }
}

record Note(
    // error: Note.title has @NoInjection, and @Trusted exempts it from that. Remove one of them.
    @NoInjection @Trusted(reason = "a template") @Size(max = 9) String title) {}
