// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.testing;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A request to an HTTP API, written as the event that Lambda delivers. */
public final class HttpCall {
  private static final JsonMapper JSON = new JsonMapper();

  private final ObjectNode event = JSON.createObjectNode();

  private HttpCall() {
    event.put("version", "2.0").put("rawPath", "/orders").put("rawQueryString", "");
    event.putObject("headers");
    event.putObject("pathParameters");
    event.putObject("requestContext").putObject("http").put("method", "POST");
    event.put("isBase64Encoded", false);
  }

  /** A call without a body. */
  public static HttpCall empty() {
    return new HttpCall();
  }

  /** A call with a JSON body. */
  public static HttpCall json(String body) {
    return empty().header("content-type", "application/json").body(body);
  }

  /** A call with a JSON body of these bytes, which arrives as base64. */
  public static HttpCall bytes(byte[] body) {
    return empty()
        .header("content-type", "application/json")
        .base64(Base64.getEncoder().encodeToString(body));
  }

  /** Sets the body's text. */
  public HttpCall body(String body) {
    event.put("body", body);
    return this;
  }

  /** Sets the text of a body that is said to be base64. */
  public HttpCall base64(String body) {
    event.put("body", body).put("isBase64Encoded", true);
    return this;
  }

  /** Sets a header. */
  public HttpCall header(String name, String value) {
    event.withObject("/headers").put(name, value);
    return this;
  }

  /** Removes a header. */
  public HttpCall without(String header) {
    event.withObject("/headers").remove(header);
    return this;
  }

  /** Sets a parameter of the path. */
  public HttpCall path(String name, String value) {
    event.withObject("/pathParameters").put(name, value);
    return this;
  }

  /** Sets the whole query string. */
  public HttpCall query(String raw) {
    event.put("rawQueryString", raw);
    return this;
  }

  /** Sets a verified claim of the caller. */
  public HttpCall claim(String name, String value) {
    event.withObject("/requestContext/authorizer/jwt/claims").put(name, value);
    return this;
  }

  /** The event. */
  public byte[] event() {
    return event.toString().getBytes(StandardCharsets.UTF_8);
  }
}
