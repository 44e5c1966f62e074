// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.failure;

import dev.lambdaguardrails.Control;

/** Every refusal that the guard knows: its status, its code and its title go out as they stand. */
public enum RefusalCode {
  /** The event holds nothing. */
  EVENT_EMPTY(400, Control.ADMISSION, "event-empty", "The event is empty"),
  /** The event has more bytes than its limit. */
  EVENT_TOO_LARGE(413, Control.ADMISSION, "event-too-large", "The event is too large"),
  /** The event is not UTF-8. */
  EVENT_NOT_UTF8(400, Control.ADMISSION, "event-not-utf8", "The event is not UTF-8"),
  /** The event is not strict JSON. */
  EVENT_NOT_JSON(400, Control.ADMISSION, "event-not-json", "The event is not JSON"),
  /** The event breaks a limit of depth, names, strings, numbers or tokens. */
  EVENT_LIMIT(400, Control.ADMISSION, "event-limit", "The event breaks a limit"),
  /** The event is not of the declared source. */
  EVENT_SOURCE(400, Control.ADMISSION, "event-source", "The event is of another source"),
  /** A query string or path is not percent-encoded UTF-8. */
  BAD_ENCODING(400, Control.ADMISSION, "bad-encoding", "A parameter is not decodable"),
  /** The body has more bytes than its limit. */
  BODY_TOO_LARGE(413, Control.ADMISSION, "body-too-large", "The body is too large"),
  /** The event names another account, API or resource than those that are trusted. */
  EVENT_ORIGIN(403, Control.ACCESS, "event-origin", "The event comes from elsewhere"),
  /** Nothing says who calls. */
  CALLER_UNKNOWN(401, Control.ACCESS, "caller-unknown", "The caller is unknown"),
  /** The token that would say who calls does not hold. */
  TOKEN(401, Control.ACCESS, "token", "The token is not valid"),
  /** The caller is known and may not. */
  ACCESS_DENIED(403, Control.ACCESS, "access-denied", "The caller is not allowed"),
  /** The body is not signed by whom it should be. */
  SIGNATURE(403, Control.ACCESS, "signature", "The signature is not valid"),
  /** The message was sent too long ago, or at no time that is known. */
  STALE(403, Control.ACCESS, "stale", "The message is too old"),
  /** More requests came than may. */
  RATE_LIMIT(429, Control.ACCESS, "rate-limit", "Too many requests"),
  /** The body is not declared to be JSON. */
  CONTENT_TYPE(415, Control.BINDING, "content-type", "The content type is not accepted"),
  /** The body is said to be base64 and is not. */
  BODY_NOT_BASE64(400, Control.BINDING, "body-not-base64", "The body is not base64"),
  /** The body begins as gzip does and is none. */
  BODY_NOT_GZIP(400, Control.BINDING, "body-not-gzip", "The body is not gzip"),
  /** The body is not UTF-8, or its text is not well-formed Unicode. */
  BODY_NOT_UTF8(400, Control.BINDING, "body-not-utf8", "The body is not UTF-8"),
  /** A body is needed and there is none. */
  BODY_MISSING(400, Control.BINDING, "body-missing", "The body is missing"),
  /** The function takes no body and there is one. */
  BODY_UNEXPECTED(400, Control.BINDING, "body-unexpected", "No body is expected"),
  /** The body is not strict JSON. */
  BODY_NOT_JSON(400, Control.BINDING, "body-not-json", "The body is not JSON"),
  /** The body nests too deep. */
  BODY_TOO_DEEP(400, Control.BINDING, "body-too-deep", "The body nests too deep"),
  /** The body has too many tokens. */
  BODY_TOO_MANY_TOKENS(400, Control.BINDING, "body-too-many-tokens", "The body has too many parts"),
  /** A field name of the body is too long. */
  NAME_TOO_LONG(400, Control.BINDING, "name-too-long", "A field name is too long"),
  /** A string of the body is too long. */
  STRING_TOO_LONG(400, Control.BINDING, "string-too-long", "A string is too long"),
  /** A number of the body is too long. */
  NUMBER_TOO_LONG(400, Control.BINDING, "number-too-long", "A number is too long"),
  /** A number is outside the range of its type. */
  NUMBER_RANGE(400, Control.BINDING, "number-range", "A number is out of range"),
  /** A field stands twice. */
  DUPLICATE_FIELD(400, Control.BINDING, "duplicate-field", "A field stands twice"),
  /** A field is not one of the input's. */
  UNKNOWN_FIELD(400, Control.BINDING, "unknown-field", "A field is unknown"),
  /** A value is of another type than its field. */
  TYPE_MISMATCH(400, Control.BINDING, "type-mismatch", "A value has the wrong type"),
  /** A value that cannot be null is null or absent. */
  VALUE_MISSING(400, Control.BINDING, "value-missing", "A value is missing"),
  /** A parameter that stands for one value comes more than once. */
  REPEATED_PARAMETER(400, Control.BINDING, "repeated-parameter", "A parameter is repeated"),
  /** A type of the input refused its value: its constructor threw IllegalArgumentException. */
  VALUE_REFUSED(422, Control.BINDING, "value-refused", "A value is refused by its type"),
  /** The input breaks its constraints. */
  CONSTRAINTS(422, Control.VALIDATION, "constraints", "The input breaks its constraints"),
  /** A text of the input looks like code. */
  INJECTION(422, Control.INSPECTION, "injection", "A text of the input looks like code"),
  /** A value that the function passes on would not stay data where it goes. */
  UNSAFE_FOR_SINK(422, Control.FUNCTION, "unsafe-for-sink", "A value is not safe where it goes");

  private final int status;
  private final Control control;
  private final String code;
  private final String title;

  RefusalCode(int status, Control control, String code, String title) {
    this.status = status;
    this.control = control;
    this.code = code;
    this.title = title;
  }

  /** The status for a source that has one. */
  public int status() {
    return status;
  }

  /** The control that refuses. */
  public Control control() {
    return control;
  }

  /** The code that goes out. */
  public String code() {
    return code;
  }

  /** The title that goes out. */
  public String title() {
    return title;
  }
}
