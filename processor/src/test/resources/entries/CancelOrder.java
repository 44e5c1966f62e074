// file: com/acme/CancelOrder.java
package com.acme;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.PublicAccess;
import dev.lambdaguardrails.Response;

@Guarded(EventSource.HTTP_API)
@PublicAccess
class CancelOrder implements RequestHandler<CancelOrder.Guard, Response<Void>> {
  @Override
  public Response<Void> handleRequest(Guard reason, Context context) {
    return Response.of(204, null);
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
  @JsonSubTypes(@JsonSubTypes.Type(value = Late.class, name = "late"))
  sealed interface Guard permits Late {}

  record Late(int days) implements Guard {}
}
