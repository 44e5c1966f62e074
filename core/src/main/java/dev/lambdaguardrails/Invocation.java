// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

import com.amazonaws.services.lambda.runtime.Context;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One invocation, or one record of it: everything about the call but the bound input.
 *
 * <p>Its texts come from the caller and are admitted, not validated: bind what the function uses to
 * a component of its input, where a constraint can stand beside it. Immutable.
 */
public final class Invocation {
  private final EventSource source;
  private final String method;
  private final String path;
  private final NamedValues headers;
  private final NamedValues query;
  private final NamedValues pathParameters;
  private final @Nullable String sourceAddress;
  private final @Nullable Caller caller;
  private final @Nullable String recordId;
  private final @Nullable Supplier<String> body;
  private final boolean base64;
  private final NamedValues attributes;
  private final String correlationId;
  private final Context context;

  private Invocation(Builder builder) {
    this.source = builder.source;
    this.method = builder.method;
    this.path = builder.path;
    this.headers = builder.headers;
    this.query = builder.query;
    this.pathParameters = builder.pathParameters;
    this.sourceAddress = builder.sourceAddress;
    this.caller = builder.caller;
    this.recordId = builder.recordId;
    this.body = builder.body;
    this.base64 = builder.base64;
    this.attributes = builder.attributes;
    this.correlationId = builder.correlationId;
    this.context = builder.context;
  }

  /** An invocation by a source. A unit test sets what its function reads, and nothing else. */
  public static Builder from(EventSource source) {
    return new Builder(source);
  }

  /** The source that invoked the function. */
  public EventSource source() {
    return source;
  }

  /** The method of a request, empty for a record. */
  public String method() {
    return method;
  }

  /** The path of a request, percent-decoded once, empty for a record. */
  public String path() {
    return path;
  }

  /** The headers; their names compare without regard to case. */
  public NamedValues headers() {
    return headers;
  }

  /** The query, decoded once. */
  public NamedValues query() {
    return query;
  }

  /** The parameters of the path, decoded once. */
  public NamedValues pathParameters() {
    return pathParameters;
  }

  /** The address that the front door saw. */
  public Optional<String> sourceAddress() {
    return Optional.ofNullable(sourceAddress);
  }

  /** Who calls; empty when no authorizer stands in front. */
  public Optional<Caller> caller() {
    return Optional.ofNullable(caller);
  }

  /** The source's id of the record, empty for a request. */
  public Optional<String> recordId() {
    return Optional.ofNullable(recordId);
  }

  /**
   * What the source's envelope says beside the input, such as the id of a WebSocket connection or
   * the type of an EventBridge event: by the names of {@code docs/sources.md}.
   */
  public NamedValues attributes() {
    return attributes;
  }

  /**
   * The body as text, undone from base64: what the input was bound from, for who must see it as it
   * came, such as a signature's check or {@code SinkGuard}. Made anew by each call; empty when
   * there is none, or it is no base64.
   */
  public Optional<String> body() {
    if (body == null || !base64) {
      return body == null ? Optional.empty() : Optional.of(body.get());
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(body.get());
      return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /**
   * The id that joins the answer, the log and the caller's own records: the {@code
   * X-Correlation-Id} header where it is 1 to 64 letters, digits and {@code . _ : -}, otherwise
   * Lambda's request id.
   */
  public String correlationId() {
    return correlationId;
  }

  /** The time until Lambda ends the invocation. */
  public Duration remaining() {
    return Duration.ofMillis(context.getRemainingTimeInMillis());
  }

  /** Lambda's context; its logger redacts. */
  public Context context() {
    return context;
  }

  /** Source, method and ids only. */
  @Override
  public String toString() {
    return "Invocation[" + source + ' ' + method + ' ' + correlationId + ']';
  }

  /** Describes an invocation. Not for concurrent use. */
  public static final class Builder {
    private final EventSource source;
    private String method = "";
    private String path = "";
    private NamedValues headers = NamedValues.none();
    private NamedValues query = NamedValues.none();
    private NamedValues pathParameters = NamedValues.none();
    private @Nullable String sourceAddress;
    private @Nullable Caller caller;
    private @Nullable String recordId;
    private @Nullable Supplier<String> body;
    private boolean base64;
    private NamedValues attributes = NamedValues.none();
    private String correlationId = "";
    private Context context = new DetachedContext();

    private Builder(EventSource source) {
      this.source = source;
    }

    /** Sets the method. */
    public Builder method(String method) {
      this.method = method;
      return this;
    }

    /** Sets the path. */
    public Builder path(String path) {
      this.path = path;
      return this;
    }

    /** Sets the headers. */
    public Builder headers(NamedValues headers) {
      this.headers = headers;
      return this;
    }

    /** Sets the query. */
    public Builder query(NamedValues query) {
      this.query = query;
      return this;
    }

    /** Sets the parameters of the path. */
    public Builder pathParameters(NamedValues pathParameters) {
      this.pathParameters = pathParameters;
      return this;
    }

    /** Sets the address that the front door saw. */
    public Builder sourceAddress(@Nullable String sourceAddress) {
      this.sourceAddress = sourceAddress;
      return this;
    }

    /** Sets who calls. */
    public Builder caller(@Nullable Caller caller) {
      this.caller = caller;
      return this;
    }

    /** Sets the source's id of the record. */
    public Builder recordId(@Nullable String recordId) {
      this.recordId = recordId;
      return this;
    }

    /** Sets the body. */
    public Builder body(@Nullable String body) {
      return body(body == null ? null : new Text(body), false);
    }

    /**
     * Sets what makes the text of the body, whenever it is asked.
     *
     * @param base64 whether that is delivered in base64
     */
    public Builder body(@Nullable Supplier<String> body, boolean base64) {
      this.body = body;
      this.base64 = base64;
      return this;
    }

    /** Sets what the source's envelope says beside the input. */
    public Builder attributes(NamedValues attributes) {
      this.attributes = attributes;
      return this;
    }

    /** Sets the correlation id. */
    public Builder correlationId(String correlationId) {
      this.correlationId = correlationId;
      return this;
    }

    /** Sets Lambda's context; without one, it is that of a function outside Lambda. */
    public Builder context(Context context) {
      this.context = context;
      return this;
    }

    /** The described invocation. */
    public Invocation build() {
      return new Invocation(this);
    }
  }

  /** A text that is there. */
  private record Text(String get) implements Supplier<String> {
    @Override
    public String toString() {
      return "Text";
    }
  }
}
