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
// error: APIGatewayV2HTTPEvent is part of an event, and the input is the body of a request or record. Declare a record of the body, or implement RequestHandler<APIGatewayV2HTTPEvent, ...>.
class Wrong implements GuardedFunction<APIGatewayV2HTTPEvent, Order> {
  @Override
  public Order handle(APIGatewayV2HTTPEvent input, Invocation call) {
    return null;
  }
}

@Guarded(SQS)
// error: SQSMessage is part of an event, and the input is the body of a request or record. Declare a record of the body, or implement RequestHandler<SQSEvent, ...>.
class OfRecord implements GuardedFunction<SQSEvent.SQSMessage, Void> {
  @Override
  public Void handle(SQSEvent.SQSMessage input, Invocation call) {
    return null;
  }
}

@Guarded(SQS)
// error: SQSMessage is part of an event, and the input is the body of a request or record. Declare a record of the body, or implement RequestHandler<SQSEvent, ...>.
class OfHandler implements RequestHandler<SQSEvent.SQSMessage, Void> {
  @Override
  public Void handleRequest(SQSEvent.SQSMessage input, Context context) {
    return null;
  }
}

record Order(String id) {}
