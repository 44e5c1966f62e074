// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.answer;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lambdaguardrails.Authorization;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.failure.Fault;
import dev.lambdaguardrails.failure.FaultCode;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an API that asks its authorizer takes: a policy, or a plain yes or no. A no names nothing of
 * the event, and denies all of the API.
 */
public final class AuthorizerAnswer {
  private static final int LIMIT = 6 * 1024 * 1024;

  /** Parts of an ARN of API Gateway before a route: those of an ARN, API and stage. */
  private static final int STAGE = 2;

  private AuthorizerAnswer() {}

  /**
   * The bytes of an answer.
   *
   * @param result what the function answered
   * @param resource what was asked for
   * @throws Fault if it is no authorization
   */
  public static byte[] of(EventSource source, @Nullable Object result, String resource)
      throws IOException {
    if (!(result instanceof Authorization answer)) {
      throw Fault.of(result == null ? FaultCode.ANSWER_MISSING : FaultCode.ANSWER_UNWRITABLE);
    }
    if (!answer.isAllowed()) {
      return denied(source);
    }
    AnswerBytes bytes = new AnswerBytes(LIMIT);
    try (JsonGenerator out = bytes.json()) {
      out.writeStartObject();
      if (isPolicy(source)) {
        policy(answer.principal(), true, out);
        out.writeString(resource);
        String stage = stage(resource);
        for (String route : answer.routes()) {
          out.writeString(stage + route);
        }
        endOfPolicy(out);
      } else {
        if (!answer.routes().isEmpty()) {
          throw Fault.of(FaultCode.ANSWER_UNWRITABLE);
        }
        out.writeBooleanField("isAuthorized", true);
      }
      context(source, answer, out);
      out.writeEndObject();
    }
    return bytes.all();
  }

  /** The bytes of an answer that allows nothing. */
  public static byte[] denied(EventSource source) throws IOException {
    AnswerBytes bytes = new AnswerBytes(LIMIT);
    try (JsonGenerator out = bytes.json()) {
      out.writeStartObject();
      if (isPolicy(source)) {
        policy(Authorization.deny().principal(), false, out);
        out.writeString("*");
        endOfPolicy(out);
      } else {
        out.writeBooleanField("isAuthorized", false);
        if (source == EventSource.APPSYNC_AUTHORIZER) {
          out.writeNumberField("ttlOverride", 0);
        }
      }
      out.writeEndObject();
    }
    return bytes.all();
  }

  private static boolean isPolicy(EventSource source) {
    return source != EventSource.HTTP_AUTHORIZER && source != EventSource.APPSYNC_AUTHORIZER;
  }

  private static void policy(String principal, boolean allow, JsonGenerator out)
      throws IOException {
    out.writeStringField("principalId", principal);
    out.writeObjectFieldStart("policyDocument");
    out.writeStringField("Version", "2012-10-17");
    out.writeArrayFieldStart("Statement");
    out.writeStartObject();
    out.writeStringField("Action", "execute-api:Invoke");
    out.writeStringField("Effect", allow ? "Allow" : "Deny");
    out.writeArrayFieldStart("Resource");
  }

  private static void endOfPolicy(JsonGenerator out) throws IOException {
    out.writeEndArray();
    out.writeEndObject();
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void context(EventSource source, Authorization answer, JsonGenerator out)
      throws IOException {
    if (answer.context().isEmpty()) {
      return;
    }
    out.writeObjectFieldStart(
        source == EventSource.APPSYNC_AUTHORIZER ? "resolverContext" : "context");
    for (Map.Entry<String, Object> each : answer.context().entrySet()) {
      out.writeFieldName(each.getKey());
      if (each.getValue() instanceof Boolean truth) {
        out.writeBoolean(truth);
      } else if (each.getValue() instanceof Long number) {
        out.writeNumber(number);
      } else {
        out.writeString(String.valueOf(each.getValue()));
      }
    }
    out.writeEndObject();
  }

  /** The resource as far as its stage, with the slash behind it. */
  private static String stage(String resource) {
    int at = -1;
    for (int slashes = 0; slashes < STAGE; slashes++) {
      at = resource.indexOf('/', at + 1);
    }
    return resource.substring(0, at + 1);
  }
}
