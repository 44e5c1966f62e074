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
// error: Secret is not visible to the entry of Wrong. Make it, and what encloses it, package-private or public.
// error: Hidden is not visible to the entry of Wrong. Make it, and what encloses it, package-private or public.
class Wrong extends com.other.Base {}
// file: com/other/Base.java
package com.other;

import dev.lambdaguardrails.*;
import java.util.*;

public abstract class Base implements GuardedFunction<Secret, List<Base.Hidden[]>> {
  @Override
  public List<Hidden[]> handle(Secret input, Invocation call) {
    return null;
  }

  protected record Hidden(String id) {}
}

record Secret(String id) {}
