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
    // error: Note.count is int, in which @NoInjection finds no text. Put it on a String, or on the String in a container: List<@NoInjection String>.
    @NoInjection int count,
    // error: Note.tags is List<String>, in which @NoInjection finds no text. Put it on a String, or on the String in a container: List<@NoInjection String>.
    @NoInjection({InjectionClass.SQL}) @Size(max = 9) List<@Size(max = 9) String> tags,
    // error: Note.line is Line, in which @NoInjection finds no text. Put it on a String, or on the String in a container: List<@NoInjection String>.
    @NoInjection Line line,
    @NoInjection @Size(max = 9) String title,
    @NoInjection @Size(max = 9) String[] names,
    @Size(max = 9) List<@NoInjection @Size(max = 9) String> labels) {}

record Line(int id) {}
