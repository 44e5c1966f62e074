// file: com/acme/Wrong.java
package com.acme;

import static dev.lambdaguardrails.EventSource.*;

import com.fasterxml.jackson.annotation.*;
import com.fasterxml.jackson.databind.*;
import dev.lambdaguardrails.*;
import jakarta.validation.*;
import jakarta.validation.constraints.*;
import java.math.*;
import java.time.*;
import java.util.*;

@Guarded(HTTP_API)
@PublicAccess
class Wrong implements GuardedFunction<Order, Void> {
  @Override
  public Void handle(Order input, Invocation call) {
    return null;
  }
}

record Order(
    // warning: Order.id has no upper bound. Write @Size(max = ...) String. [guardrails:unbounded]
    @PathParam String id,
    // warning: Order.note has no upper bound. Write @Size(max = ...) String. [guardrails:unbounded]
    Optional<String> note,
    // warning: Order.tags has no upper bound. Write @Size(max = ...) List<String>. [guardrails:unbounded]
    // warning: each element of Order.tags has no upper bound. Write @Size(max = ...) String. [guardrails:unbounded]
    List<String> tags,
    // warning: each element of Order.names has no upper bound. Write @Size(max = ...) String. [guardrails:unbounded]
    @Size(max = 9) Set<String> names,
    // warning: Order.codes has no upper bound. Write @Size(max = ...) List<String>. [guardrails:unbounded]
    List<@Size(max = 9) String> codes,
    // warning: each key of Order.prices has no upper bound. Write @Size(max = ...) String. [guardrails:unbounded]
    @Size(max = 9) Map<String, BigDecimal> prices,
    // warning: each value of Order.labels has no upper bound. Write @Size(max = ...) String. [guardrails:unbounded]
    @Size(max = 9) Map<@Size(max = 9) String, String> labels,
    // warning: each element of Order.grid has no upper bound. Write @Size(max = ...) List<Integer>. [guardrails:unbounded]
    @Size(max = 9) List<List<Integer>> grid,
    // warning: Order.data has no upper bound. Write @Size(max = ...) byte[]. [guardrails:unbounded]
    byte[] data,
    // warning: Order.lines has no upper bound. Write @Size(max = ...) Line[]. [guardrails:unbounded]
    Line[] lines,
    // warning: Order.least has no upper bound. Write @Size(max = ...) String. [guardrails:unbounded]
    @Size(min = 1) String least,
    // warning: Order.grouped has no upper bound. Write @Size(max = ...) String. [guardrails:unbounded]
    @Size(max = 9, groups = Later.class) String grouped,
    // warning: Order.blank has no upper bound. Write @Size(max = ...) String. [guardrails:unbounded]
    @NotBlank String blank,
    @Size(max = 9) Box<Integer> box,
    @Valid Bean bean,
    @Valid Shape shape,
    @Valid Order parent) {}

interface Later {}

record Line(
    // warning: Line.sku has no upper bound. Write @Size(max = ...) String. [guardrails:unbounded]
    String sku) {}

record Box<E>(
    // warning: Box.values has no upper bound. Write @Size(max = ...) List<Integer>. [guardrails:unbounded]
    List<E> values) {}

class Bean extends Base {
  private String name;
  private String read;
  @Size(max = 9) private String field;
  private String getter;
  @JsonIgnore public String ignored;

  @JsonCreator
  // warning: Bean.id has no upper bound. Write @Size(max = ...) String. [guardrails:unbounded]
  Bean(@JsonProperty("id") String id) {}

  // warning: Bean.name has no upper bound. Write @Size(max = ...) String. [guardrails:unbounded]
  public void setName(String name) {}

  public String getRead() {
    return read;
  }

  public void setField(String field) {}

  public void setGetter(String getter) {}

  @Size(max = 9)
  public String getGetter() {
    return getter;
  }
}

class Base {
  // warning: Bean.inherited has no upper bound. Write @Size(max = ...) StringBuilder. [guardrails:unbounded]
  public StringBuilder inherited;
}

@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
@JsonSubTypes(@JsonSubTypes.Type(value = Circle.class, name = "circle"))
sealed interface Shape permits Circle {}

record Circle(
    // warning: Circle.colour has no upper bound. Write @Size(max = ...) String. [guardrails:unbounded]
    String colour) implements Shape {}
