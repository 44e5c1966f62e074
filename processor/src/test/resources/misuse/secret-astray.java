// file: com/acme/Wrong.java
package com.acme;

import static dev.lambdaguardrails.EventSource.*;

import com.amazonaws.services.lambda.runtime.*;
import com.amazonaws.services.lambda.runtime.events.*;
import com.fasterxml.jackson.annotation.*;
import dev.lambdaguardrails.*;
import dev.lambdaguardrails.secrets.*;
import java.io.*;
import java.math.*;
import java.time.*;
import java.util.*;

class Payments {
  Payments(
      // error: Nothing gives key its secret. Move @Secret to the constructor of a class that has @Guarded, or of its AccessPolicy.
      @Secret("a") SecretValue key) {}
}

record Ledger(
    // error: Nothing gives key its secret. Move @Secret to the constructor of a class that has @Guarded, or of its AccessPolicy.
    @Secret("a") SecretValue key) {
  void use(
      // error: Nothing gives other its secret. Move @Secret to the constructor of a class that has @Guarded, or of its AccessPolicy.
      @Secret("a") SecretValue other) {}
}
