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
@Cors(
    origins = {
      "https://app.example.com",
      "http://localhost:8080",
      "${ORIGIN}",
      // error: "https://*.example.com" is no origin. Write https://app.example.com as browsers do: no path, no wildcard in it; or * alone.
      "https://*.example.com",
      // error: "*" is no origin. Write https://app.example.com as browsers do: no path, no wildcard in it; or * alone.
      "*",
      // error: "null" is no origin. Write https://app.example.com as browsers do: no path, no wildcard in it; or * alone.
      "null",
      // error: "http://app.example.com" is no origin. Write https://app.example.com as browsers do: no path, no wildcard in it; or * alone.
      "http://app.example.com",
      // error: "https://app.example.com/" is no origin. Write https://app.example.com as browsers do: no path, no wildcard in it; or * alone.
      "https://app.example.com/",
      // error: "https://App.example.com" is no origin. Write https://app.example.com as browsers do: no path, no wildcard in it; or * alone.
      "https://App.example.com",
      // error: "https://a@b.example" is no origin. Write https://app.example.com as browsers do: no path, no wildcard in it; or * alone.
      "https://a@b.example",
      // error: "https://app.example.com:0" is no origin. Write https://app.example.com as browsers do: no path, no wildcard in it; or * alone.
      "https://app.example.com:0"
    })
class Wrong implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(HTTP_API)
@PublicAccess
@Cors(
    // error: "" is no origin. Write https://app.example.com as browsers do: no path, no wildcard in it; or * alone.
    origins = {})
class None implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

record Order(String id) {}
