// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.testing;

import dev.lambdaguardrails.EventSource;

/** Every way in which a front door says who calls, as events that hold claims of a test's own. */
public enum FrontDoor {
  REST_COGNITO(EventSource.REST_API, "\"authorizer\":{\"claims\":{%s}}"),
  REST_CUSTOM(EventSource.REST_API, "\"authorizer\":{%s}"),
  HTTP_JWT(EventSource.HTTP_API, "\"authorizer\":{\"jwt\":{\"claims\":{%s},\"scopes\":null}}"),
  HTTP_LAMBDA(EventSource.HTTP_API, "\"authorizer\":{\"lambda\":{%s}}"),
  REST_IAM(EventSource.REST_API, "\"identity\":{%s}"),
  HTTP_IAM(EventSource.HTTP_API, "\"authorizer\":{\"iam\":{%s}}"),
  URL_IAM(EventSource.FUNCTION_URL, "\"authorizer\":{\"iam\":{%s}}"),
  REST_MTLS(EventSource.REST_API, "\"identity\":{\"clientCert\":{%s}}"),
  HTTP_MTLS(EventSource.HTTP_API, "\"authentication\":{\"clientCert\":{%s}}"),
  WEBSOCKET_CUSTOM(EventSource.WEBSOCKET, "\"authorizer\":{%s}"),
  WEBSOCKET_IAM(EventSource.WEBSOCKET, "\"identity\":{%s}"),
  LATTICE_IAM(EventSource.VPC_LATTICE, "\"identity\":{\"type\":\"AWS_IAM\",%s}"),
  /** A network that IAM did not verify, and says the same. */
  LATTICE_OPEN(EventSource.VPC_LATTICE, "\"identity\":{\"type\":\"NONE\",%s}"),
  /** What stands beside the claims comes from them, and is not believed without. */
  APPSYNC_POOL(
      EventSource.APPSYNC,
      "\"identity\":{\"sub\":\"anna\",\"issuer\":\"i\",\"username\":\"anna\",\"claims\":{%s},"
          + "\"sourceIp\":[\"203.0.113.7\"],\"defaultAuthStrategy\":\"ALLOW\",\"groups\":[\"admin\"]}"),
  APPSYNC_OIDC(
      EventSource.APPSYNC, "\"identity\":{\"sub\":\"anna\",\"issuer\":\"i\",\"claims\":{%s}}"),
  APPSYNC_LAMBDA(EventSource.APPSYNC, "\"identity\":{\"resolverContext\":{%s}}"),
  APPSYNC_IAM(
      EventSource.APPSYNC,
      "\"identity\":{\"sourceIp\":[\"203.0.113.7\"],\"username\":\"admin\","
          + "\"cognitoIdentityAuthType\":null,%s}"),
  APPSYNC_KEY(EventSource.APPSYNC, "\"identity\":null,\"claims\":{%s},\"resolverContext\":{%s}"),
  /** A token that the function verifies: its claims stand in a header of the test's own. */
  TOKEN(EventSource.FUNCTION_URL, "\"authorizer\":null"),
  URL_OPEN(EventSource.FUNCTION_URL, "\"jwt\":{\"claims\":{%s}},\"claims\":{%s}"),
  BALANCER(EventSource.ALB, "\"authorizer\":{\"claims\":{%s},\"jwt\":{\"claims\":{%s}}}");

  /** The header of {@link #TOKEN} that holds claims which are taken for verified. */
  public static final String CLAIMS = "x-claims";

  /** The source that delivers the event. */
  public final EventSource source;

  private final String context;

  FrontDoor(EventSource source, String context) {
    this.source = source;
    this.context = context;
  }

  /**
   * A request.
   *
   * @param claims fields of JSON, empty for none
   * @param path parameters of the path, fields of JSON
   * @param query as it is encoded
   */
  public String event(String claims, String path, String query) {
    String who = context.replace(claims.isEmpty() ? ",%s" : "%s", claims).replace("%s", claims);
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
              + "\",\"headers\":{"
              + (this == TOKEN ? '"' + CLAIMS + "\":" + Events.quote('{' + claims + '}') : "")
              + "},\"pathParameters\":{"
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
      case WEBSOCKET ->
          "{\"requestContext\":{\"connectionId\":\"c\",\"eventType\":\"MESSAGE\",\"routeKey\":\"r\","
              + who
              + "}"
              + body;
      case VPC_LATTICE ->
          "{\"version\":\"2.0\",\"path\":\"/x\",\"method\":\"GET\",\"headers\":{},"
              + "\"requestContext\":{\"serviceArn\":\"arn:a\","
              + who
              + "}"
              + body;
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
