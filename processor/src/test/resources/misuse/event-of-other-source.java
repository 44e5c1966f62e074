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
// error: APIGatewayProxyRequestEvent is not the event of HTTP_API. Write RequestHandler<APIGatewayV2HTTPEvent, ...>.
class Wrong implements RequestHandler<APIGatewayProxyRequestEvent, String> {
  @Override
  public String handleRequest(APIGatewayProxyRequestEvent input, Context context) {
    return null;
  }
}

@Guarded(SQS)
// error: SNSEvent is not the event of SQS. Write RequestHandler<SQSEvent, ...>.
class OfTopic implements RequestHandler<SNSEvent, Void> {
  @Override
  public Void handleRequest(SNSEvent input, Context context) {
    return null;
  }
}

record Order(String id) {}
