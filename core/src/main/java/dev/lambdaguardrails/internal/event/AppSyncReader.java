// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import dev.lambdaguardrails.NamedValues;
import dev.lambdaguardrails.bind.BodyText;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The context of one field that AppSync resolves: its arguments are the body, the plain values of
 * the parent object are the parameters of the path to it.
 *
 * <p>An identity is of one kind: the claims of a token, what a Lambda authorizer says, or an IAM
 * principal. AppSync mixes none, a forger may.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/appsync/latest/devguide/resolver-context-reference-js.html">Context
 *     object reference</a>
 */
final class AppSyncReader implements HttpEventReader {
  private final NamedValues.Builder attributes = NamedValues.exact();
  private final NamedValues.Builder headers = NamedValues.headers();
  private final NamedValues.Builder parent = NamedValues.exact();
  private final Claims claims = new Claims();
  private @Nullable String sourceAddress;
  private boolean identified;
  private boolean requested;
  private @Nullable String parentType;
  private @Nullable String field;

  @Override
  public HttpEvent read(EventParser in) throws IOException {
    BodyText arguments = null;
    in.object();
    for (String name = in.field(); name != null; name = in.field()) {
      switch (name) {
        case "arguments" -> {
          in.object();
          arguments = in.json();
        }
        case "identity" -> identity(in);
        case "source" -> parent(in);
        case "request" -> request(in);
        case "info" -> info(in);
        default -> in.skip();
      }
    }
    if (arguments == null || !requested || parentType == null || field == null) {
      throw EventParser.otherSource();
    }
    attributes.add("parentTypeName", parentType).add("fieldName", field);
    return new HttpEvent(
        "",
        "",
        headers.build(),
        NamedValues.none(),
        parent.build(),
        sourceAddress,
        claims.caller(),
        arguments,
        false,
        false,
        attributes.build());
  }

  private void identity(EventParser in) throws IOException {
    if (!in.objectOrNull()) {
      return;
    }
    for (String name = in.field(); name != null; name = in.field()) {
      switch (name) {
        case "claims", "resolverContext" -> {
          if (!in.isNull()) {
            identified();
          }
          claims.read(in);
        }
        case "userArn" -> {
          if (in.textOrNull() != null) {
            identified();
          }
          claims.identity(name, in);
        }
        case "accountId", "cognitoIdentityId" -> claims.identity(name, in);
        case "sourceIp" -> address(in);
        default -> in.skip();
      }
    }
  }

  /** Takes it that the identity is of one kind. */
  private void identified() {
    if (identified) {
      throw EventParser.otherSource();
    }
    identified = true;
  }

  /** The last address, which AppSync itself saw; those before it are what callers forward. */
  private void address(EventParser in) throws IOException {
    if (in.startsText()) {
      sourceAddress = in.text();
    } else if (in.arrayOrNull()) {
      while (in.element()) {
        sourceAddress = in.text();
      }
    }
  }

  private void parent(EventParser in) throws IOException {
    if (!in.objectOrNull()) {
      return;
    }
    for (String name = in.field(); name != null; name = in.field()) {
      String value = in.scalar();
      if (value != null) {
        parent.add(name, value);
      }
    }
  }

  private void request(EventParser in) throws IOException {
    in.object();
    requested = true;
    for (String name = in.field(); name != null; name = in.field()) {
      if (name.equals("headers")) {
        in.someValues(headers);
      } else {
        in.skip();
      }
    }
  }

  private void info(EventParser in) throws IOException {
    in.object();
    for (String name = in.field(); name != null; name = in.field()) {
      switch (name) {
        case "parentTypeName" -> parentType = in.text();
        case "fieldName" -> field = in.text();
        default -> in.skip();
      }
    }
  }
}
