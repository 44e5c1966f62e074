// file: com/acme/ListOrders.java
package com.acme;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.PublicAccess;

@Guarded(EventSource.FUNCTION_URL)
@PublicAccess
final class ListOrders extends Listing<ListOrders.Order> {
  record Order(String id) {}
}

// file: com/acme/Listing.java
package com.acme;

import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.Response;
import java.util.List;
import java.util.Map;

abstract class Listing<T> implements GuardedFunction<Void, Response<Map<String, List<T[]>>>> {
  @Override
  public Response<Map<String, List<T[]>>> handle(Void nothing, Invocation call) {
    return Response.of(200, Map.of());
  }
}
