// file: com/acme/PlaceOrder.java
package com.acme;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.PublicAccess;

@Guarded(EventSource.HTTP_API)
@PublicAccess
final class PlaceOrder implements GuardedFunction<OpenOrder, Placed> {
  @Override
  public Placed handle(OpenOrder order, Invocation call) {
    return new Placed(order.id(), order.lines());
  }
}

// file: com/acme/OpenOrder.java
package com.acme;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.lambdaguardrails.HeaderParam;
import dev.lambdaguardrails.PathParam;
import dev.lambdaguardrails.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

record OpenOrder(
    @PathParam String id,
    @QueryParam("tag") List<String> tags,
    @HeaderParam("x-attempt") @JsonAlias("try") Optional<Integer> attempt,
    boolean gift,
    @JsonProperty("ship-on") @JsonAlias("shipOn") LocalDate shipOn,
    Optional<String> note,
    List<Line> lines,
    Map<String, Money> prices,
    Money[] discounts) {}

// file: com/acme/Line.java
package com.acme;

record Line(String sku, int quantity, Size size) {}

// file: com/acme/Size.java
package com.acme;

enum Size {
  SMALL,
  LARGE
}

// file: com/acme/Money.java
package com.acme;

import java.math.BigDecimal;

record Money(BigDecimal amount, String currency) {}

// file: com/acme/Placed.java
package com.acme;

import java.util.List;

record Placed(String id, List<Line> lines) {}
