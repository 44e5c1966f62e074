// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.testing;

import dev.lambdaguardrails.EventSource;

/** Every way in which a front door says who calls, as events that hold claims of a test's own. */
public enum FrontDoor {
  REST_COGNITO(EventSource.REST_API, "\"authorizer\":{\"claims\":{%s}}", false),
  REST_CUSTOM(EventSource.REST_API, "\"authorizer\":{%s}", false),
  HTTP_JWT(
      EventSource.HTTP_API, "\"authorizer\":{\"jwt\":{\"claims\":{%s},\"scopes\":null}}", false),
  HTTP_LAMBDA(EventSource.HTTP_API, "\"authorizer\":{\"lambda\":{%s}}", false),
  REST_IAM(EventSource.REST_API, "\"identity\":{%s}", true),
  HTTP_IAM(EventSource.HTTP_API, "\"authorizer\":{\"iam\":{%s}}", true),
  URL_IAM(EventSource.FUNCTION_URL, "\"authorizer\":{\"iam\":{%s}}", true),
  REST_MTLS(EventSource.REST_API, "\"identity\":{\"clientCert\":{%s}}", false),
  HTTP_MTLS(EventSource.HTTP_API, "\"authentication\":{\"clientCert\":{%s}}", false),
  APPSYNC_TOKEN(EventSource.APPSYNC, "\"identity\":{\"claims\":{%s}}", false),
  APPSYNC_LAMBDA(EventSource.APPSYNC, "\"identity\":{\"resolverContext\":{%s}}", false),
  APPSYNC_IAM(EventSource.APPSYNC, "\"identity\":{%s}", true),
  BALANCER(EventSource.ALB, "\"authorizer\":{\"claims\":{%s},\"jwt\":{\"claims\":{%s}}}", false);

  /** The source that delivers the event. */
  public final EventSource source;

  /** Whether IAM verified the caller. */
  public final boolean iam;

  private final String context;

  FrontDoor(EventSource source, String context, boolean iam) {
    this.source = source;
    this.context = context;
    this.iam = iam;
  }

  /**
   * A request.
   *
   * @param claims fields of JSON, empty for none
   * @param path parameters of the path, fields of JSON
   * @param query as it is encoded
   */
  public String event(String claims, String path, String query) {
    String who = context.replace("%s", claims);
    String body = ",\"body\":null,\"isBase64Encoded\":false}";
    return switch (source) {
      case REST_API ->
          "{\"resource\":\"/x\",\"path\":\"/x\",\"httpMethod\":\"GET\",\"pathParameters\":{"
              + path
              + "},\"multiValueQueryStringParameters\":{"
              + lists(query)
              + "},\"requestContext\":{\"apiId\":\"a\","
              + who
              + "}"
              + body;
      case HTTP_API, FUNCTION_URL ->
          "{\"version\":\"2.0\",\"rawPath\":\"/x\",\"rawQueryString\":\""
              + query
              + "\",\"pathParameters\":{"
              + path
              + "},\"requestContext\":{\"domainName\":\"a."
              + (source == EventSource.HTTP_API ? "execute-api" : "lambda-url")
              + ".b\",\"http\":{\"method\":\"GET\"},"
              + who
              + "}"
              + body;
      case APPSYNC ->
          "{\"arguments\":{},"
              + who
              + ",\"source\":{"
              + path
              + "},\"request\":{\"headers\":{}},\"info\":{\"parentTypeName\":\"Query\","
              + "\"fieldName\":\"x\"}}";
      case ALB ->
          "{\"requestContext\":{\"elb\":{\"targetGroupArn\":\"a\"},"
              + who
              + "},\"httpMethod\":\"GET\",\"path\":\"/x\",\"headers\":{}"
              + body;
      default -> throw new IllegalStateException(name());
    };
  }

  /** A request with claims only. */
  public String event(String claims) {
    return event(claims, "", "");
  }

  /** The query as a REST API delivers it: decoded, in lists. */
  private static String lists(String query) {
    StringBuilder lists = new StringBuilder();
    java.util.Map<String, java.util.List<String>> all = new java.util.LinkedHashMap<>();
    for (String pair : query.split("&", -1)) {
      int equal = pair.indexOf('=');
      if (equal > 0) {
        all.computeIfAbsent(decoded(pair.substring(0, equal)), name -> new java.util.ArrayList<>())
            .add(Events.quote(decoded(pair.substring(equal + 1))));
      }
    }
    all.forEach(
        (name, values) ->
            lists
                .append(lists.length() == 0 ? "" : ",")
                .append(Events.quote(name))
                .append(":[")
                .append(String.join(",", values))
                .append("]"));
    return lists.toString();
  }

  private static String decoded(String text) {
    return java.net.URLDecoder.decode(text, java.nio.charset.StandardCharsets.UTF_8);
  }
}
