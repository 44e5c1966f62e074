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
class Wrong implements GuardedFunction<Cart, Receipt> {
  @Override
  public Receipt handle(Cart input, Invocation call) {
    return null;
  }
}

record Cart(
    List<Map<String, Line>> lines,
    // error: @JsonTypeInfo on Cart.note lets the JSON name a class, or hides which it may name. Write use = JsonTypeInfo.Id.NAME, and name the subtypes in @JsonSubTypes.
    @JsonTypeInfo(use = JsonTypeInfo.Id.MINIMAL_CLASS) Object note,
    Gift gift) {}

// error: @JsonTypeInfo on Line lets the JSON name a class, or hides which it may name. Write use = JsonTypeInfo.Id.NAME, and name the subtypes in @JsonSubTypes.
@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
interface Line {}

@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
@JsonSubTypes(@JsonSubTypes.Type(Box.class))
interface Gift {}

class Box extends Parcel implements Gift {}

class Parcel {
  private Holder<?> holder;

  Parcel() {}

  @JsonCreator
  // error: @JsonTypeInfo on Parcel.content lets the JSON name a class, or hides which it may name. Write use = JsonTypeInfo.Id.NAME, and name the subtypes in @JsonSubTypes.
  Parcel(@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) Object content) {}

  public Holder<Wrapped> getHolder() {
    return null;
  }
}

record Holder<T>(T value) {}

@ByClass
// error: @JsonTypeInfo on Wrapped lets the JSON name a class, or hides which it may name. Write use = JsonTypeInfo.Id.NAME, and name the subtypes in @JsonSubTypes.
class Wrapped {}

@JacksonAnnotationsInside
@JsonTypeInfo(use = JsonTypeInfo.Id.CUSTOM)
@interface ByClass {}

sealed interface Receipt permits Paid {}

record Paid(Line line, Secret secret) implements Receipt {}

// error: @JsonTypeInfo on Secret lets the JSON name a class, or hides which it may name. Write use = JsonTypeInfo.Id.NAME, and name the subtypes in @JsonSubTypes.
@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS, property = "type")
class Secret {}
