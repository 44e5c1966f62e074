// file: com/acme/CreateOrder.java
package com.acme;

import dev.lambdaguardrails.AllowScopes;
import dev.lambdaguardrails.Control;
import dev.lambdaguardrails.ControlMode;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.Limits;
import dev.lambdaguardrails.Maps;
import dev.lambdaguardrails.Mode;
import dev.lambdaguardrails.PrimeWith;

@Guarded(
    value = EventSource.HTTP_API,
    mode = Mode.REPORT,
    modes = {
      @ControlMode(control = Control.ACCESS, mode = Mode.ENFORCE),
      @ControlMode(control = Control.ADMISSION, mode = Mode.ENFORCE)
    },
    limits = @Limits(eventBytes = 65_536, depth = 8))
@AllowScopes("orders:write")
@AllowScopes({"tenant:acme", "tenant:${TENANT}"})
@Maps(error = OrderNotFound.class, status = 404, code = "order-not-found")
@Maps(error = CreateOrder.Duplicate.class, status = 409, code = "${CODE}")
@PrimeWith("prime/order-${STAGE}.json")
final class CreateOrder implements GuardedFunction<NewOrder, Receipt> {
  @Override
  public Receipt handle(NewOrder order, Invocation call) {
    return new Receipt(order.id());
  }

  static final class Duplicate extends Exception {
    private static final long serialVersionUID = 1;
  }
}

// file: com/acme/NewOrder.java
package com.acme;

import dev.lambdaguardrails.PathParam;

record NewOrder(@PathParam String id) {}

// file: com/acme/Receipt.java
package com.acme;

record Receipt(String id) {}

// file: com/acme/OrderNotFound.java
package com.acme;

final class OrderNotFound extends Exception {
  private static final long serialVersionUID = 1;
}
