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
    // error: Order.any is Object, of which anything can be bound. Declare a record, a sealed type, or the scalar that is meant.
    Object any,
    // error: Order.number is Number, of which anything can be bound. Declare a record, a sealed type, or the scalar that is meant.
    Number number,
    // error: each value of Order.values is Object, of which anything can be bound. Declare a record, a sealed type, or the scalar that is meant.
    Map<String, Object> values,
    // error: each element of Order.raw is Object, of which anything can be bound. Declare a record, a sealed type, or the scalar that is meant.
    @SuppressWarnings("rawtypes") List raw,
    // error: each element of Order.wild is Object, of which anything can be bound. Declare a record, a sealed type, or the scalar that is meant.
    List<?> wild,
    // error: each element of Order.lower is Object, of which anything can be bound. Declare a record, a sealed type, or the scalar that is meant.
    List<? super Integer> lower,
    // error: each element of Order.upper is Number, of which anything can be bound. Declare a record, a sealed type, or the scalar that is meant.
    Set<? extends Number> upper,
    // error: Order.order is Comparable<String>, of which anything can be bound. Declare a record, a sealed type, or the scalar that is meant.
    Comparable<String> order,
    // error: Order.shape is Shape, of which anything can be bound. Declare a record, a sealed type, or the scalar that is meant.
    Shape shape,
    // error: each element of Order.bases is Base, of which anything can be bound. Declare a record, a sealed type, or the scalar that is meant.
    Base[] bases,
    // error: Order.maybe is Serializable, of which anything can be bound. Declare a record, a sealed type, or the scalar that is meant.
    Optional<java.io.Serializable> maybe,
    Box<Object> box,
    @SuppressWarnings("rawtypes") Bag bag,
    Half half,
    Named named,
    Open.Made made,
    List<? extends Named> many,
    @JsonIgnore Object ignored) {}

interface Shape {}

abstract class Base {}

record Box<E>(
    // error: Box.value is Object, of which anything can be bound. Declare a record, a sealed type, or the scalar that is meant.
    E value) {}

record Bag<E extends Shape>(
    // error: Bag.content is Shape, of which anything can be bound. Declare a record, a sealed type, or the scalar that is meant.
    E content) {}

sealed interface Half permits Open, Closed {}

// error: a subtype of Half is Open, of which anything can be bound. Declare a record, a sealed type, or the scalar that is meant.
non-sealed interface Open extends Half {
  abstract class Made {
    @JsonCreator
    static Made of(@JsonProperty("id") int id) {
      return null;
    }
  }
}

record Closed(int id) implements Half {}

@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
@JsonSubTypes(@JsonSubTypes.Type(value = Bean.class, name = "bean"))
interface Named {}

class Bean implements Named {
  // error: Bean.any is Object, of which anything can be bound. Declare a record, a sealed type, or the scalar that is meant.
  public void setAny(Object any) {}

  private Object hidden;

  public Object getHidden() {
    return hidden;
  }
}
