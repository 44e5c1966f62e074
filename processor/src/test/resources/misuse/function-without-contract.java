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
// error: Idle implements nothing that the guard can call. Implement GuardedFunction<I, O>, RequestHandler<I, O> or RequestStreamHandler.
class Idle implements Runnable {
  @Override
  public void run() {}
}
