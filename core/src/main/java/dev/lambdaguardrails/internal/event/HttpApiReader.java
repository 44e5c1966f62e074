// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import dev.lambdaguardrails.NamedValues;
import dev.lambdaguardrails.bind.BodyText;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Payload format 2.0, of an HTTP API or a function URL.
 *
 * <p>Repeated query parameters come from {@code rawQueryString}, since {@code
 * queryStringParameters} joins them by commas; cookies, which stand beside the headers, become
 * their header again. Only a function URL's domain has a label {@code lambda-url}; only what an API
 * asks its authorizer has a {@code routeArn}, and it has no body.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">Payload
 *     format version</a>
 */
final class HttpApiReader implements HttpEventReader {
  private final boolean functionUrl;
  private final boolean authorizer;
  private final boolean policy;

  /** A reader of requests. */
  HttpApiReader(boolean functionUrl) {
    this(functionUrl, false, false);
  }

  private HttpApiReader(boolean functionUrl, boolean authorizer, boolean policy) {
    this.functionUrl = functionUrl;
    this.authorizer = authorizer;
    this.policy = policy;
  }

  /**
   * A reader of what an HTTP API asks its authorizer.
   *
   * @param policy whether the answer names the route, in a policy
   */
  static HttpApiReader ofAuthorizer(boolean policy) {
    return new HttpApiReader(false, true, policy);
  }

  @Override
  public HttpEvent read(EventParser in) throws IOException {
    NamedValues.Builder headers = NamedValues.headers();
    NamedValues.Builder pathParameters = NamedValues.exact();
    RequestContext context = null;
    String route = null;
    String version = null;
    String path = null;
    String rawQuery = "";
    BodyText body = null;
    boolean base64 = false;
    in.object();
    for (String field = in.field(); field != null; field = in.field()) {
      switch (field) {
        case "version" -> version = in.textOrNull();
        case "rawPath" -> path = in.text();
        case "rawQueryString" -> rawQuery = in.text();
        case "routeArn" -> route = in.text();
        case "headers" -> in.values(headers);
        case "cookies" -> cookies(in, headers);
        case "pathParameters" -> in.values(pathParameters);
        case "requestContext" -> context = requestContext(in);
        case "body" -> body = in.bodyOrNull();
        case "isBase64Encoded" -> base64 = in.truth();
        default -> in.skip();
      }
    }
    boolean right = "2.0".equals(version) && (route != null) == authorizer;
    if (!right || path == null || context == null) {
      throw EventParser.otherSource();
    }
    return new HttpEvent(
        context.requireMethod(functionUrl),
        path,
        headers.build(),
        QueryString.parse(rawQuery),
        pathParameters.build(),
        context.sourceAddress,
        context.claims.caller(),
        authorizer ? null : body,
        base64,
        false,
        route == null ? NamedValues.none() : asked(route, context, in));
  }

  /** What an authorizer is asked for. */
  private NamedValues asked(String route, RequestContext context, EventParser in) {
    MethodArn arn = MethodArn.of(route);
    arn.tell(in, context.account, context.api);
    return NamedValues.exact()
        .add(HttpEvent.RESOURCE, (policy ? arn.demandOne() : arn).text())
        .build();
  }

  private static void cookies(EventParser in, NamedValues.Builder headers) throws IOException {
    if (!in.arrayOrNull()) {
      return;
    }
    StringBuilder cookies = new StringBuilder();
    while (in.element()) {
      cookies.append(cookies.length() == 0 ? "" : "; ").append(in.text());
    }
    if (cookies.length() > 0) {
      headers.add("cookie", cookies.toString());
    }
  }

  private RequestContext requestContext(EventParser in) throws IOException {
    RequestContext context = new RequestContext();
    in.object();
    for (String field = in.field(); field != null; field = in.field()) {
      switch (field) {
        case "http" -> context.http(in);
        case "accountId" -> {
          if (authorizer) {
            context.account = in.text();
          } else {
            in.account();
          }
        }
        case "apiId" -> {
          if (authorizer) {
            context.api = in.text();
          } else {
            in.apiIfAsked();
          }
        }
        case "domainName" -> context.domain = in.text();
        case "timeEpoch" -> in.sent(SentTime.MILLIS);
        case "authorizer" -> authorizer(in, context.claims);
        case "authentication" -> authentication(in, context.claims);
        default -> in.skip();
      }
    }
    return context;
  }

  /** What an authorizer of one kind says; of two, a forger. */
  private static void authorizer(EventParser in, Claims claims) throws IOException {
    if (!in.objectOrNull()) {
      return;
    }
    int kinds = 0;
    for (String field = in.field(); field != null; field = in.field()) {
      boolean said = !in.isNull();
      switch (field) {
        case "jwt" -> claims.readJwt(in);
        case "lambda" -> claims.read(in);
        case "iam" -> claims.readIdentity(in);
        default -> {
          said = false;
          in.skip();
        }
      }
      kinds += said ? 1 : 0;
    }
    if (kinds > 1) {
      throw EventParser.otherSource();
    }
  }

  private static void authentication(EventParser in, Claims claims) throws IOException {
    if (!in.objectOrNull()) {
      return;
    }
    for (String field = in.field(); field != null; field = in.field()) {
      if (field.equals("clientCert")) {
        claims.readCertificate(in);
      } else {
        in.skip();
      }
    }
  }

  /** What the guard needs of {@code requestContext}. */
  private static final class RequestContext {
    private @Nullable String method;
    private @Nullable String sourceAddress;
    private final Claims claims = new Claims();
    private String domain = "";
    private String account = "";
    private String api = "";

    void http(EventParser in) throws IOException {
      in.object();
      for (String field = in.field(); field != null; field = in.field()) {
        switch (field) {
          case "method" -> method = in.text();
          case "sourceIp" -> sourceAddress = in.text();
          default -> in.skip();
        }
      }
    }

    String requireMethod(boolean functionUrl) {
      if (method == null || domain.contains(".lambda-url.") != functionUrl) {
        throw EventParser.otherSource();
      }
      return method;
    }
  }
}
