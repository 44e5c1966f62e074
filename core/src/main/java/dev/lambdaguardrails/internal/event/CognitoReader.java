// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import dev.lambdaguardrails.NamedValues;
import dev.lambdaguardrails.bind.BodyText;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A trigger of a Cognito user pool. Its request is the body; the whole of it goes back, with the
 * answer as its response.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html">Customizing
 *     user pool workflows with Lambda triggers</a>
 */
final class CognitoReader implements HttpEventReader {
  private static final List<String> VERSIONS = List.of("1", "2", "3");

  private final String trigger;
  private final List<String> occasions;
  private final NamedValues.Builder attributes = NamedValues.exact();
  private final StringBuilder echo = new StringBuilder();

  /**
   * Reads one trigger.
   *
   * @param trigger the word before the underscore of {@code triggerSource}
   * @param occasions the words behind it
   */
  CognitoReader(String trigger, String... occasions) {
    this.trigger = trigger;
    this.occasions = List.of(occasions);
  }

  @Override
  public HttpEvent read(EventParser in) throws IOException {
    BodyText request = null;
    String response = "{}";
    String version = null;
    String source = null;
    String pool = null;
    in.object();
    for (String field = in.field(); field != null; field = in.field()) {
      switch (field) {
        case "version" -> version = text(field, in);
        case "triggerSource" -> source = text(field, in);
        case "userPoolId" -> {
          pool = text(field, in);
          in.api(pool == null ? "" : pool);
        }
        case "userName", "region" -> text(field, in);
        case "request" -> {
          in.object();
          request = in.json();
          name(field).append(request.get());
        }
        case "response" -> response = in.objectOrNull() ? in.json().get() : response;
        default -> name(field).append(in.json().get());
      }
    }
    boolean known = version != null && VERSIONS.contains(version);
    if (!known || pool == null || request == null || source == null || !isTrigger(source)) {
      throw EventParser.otherSource();
    }
    return HttpEvent.ofTrigger(
        request, attributes.build(), new TriggerEcho(name("response").toString(), response));
  }

  private boolean isTrigger(String source) {
    int underscore = source.indexOf('_');
    return underscore > 0
        && source.substring(0, underscore).equals(trigger)
        && occasions.contains(source.substring(underscore + 1));
  }

  /** A text, which is an attribute too, or null. */
  private @Nullable String text(String field, EventParser in) throws IOException {
    String value = in.textOrNull();
    if (value == null) {
      name(field).append("null");
    } else {
      attributes.add(field, value);
      EventText.quote(value, name(field));
    }
    return value;
  }

  /** Begins a field of what goes back. */
  private StringBuilder name(String field) {
    EventText.quote(field, echo.append(echo.length() == 0 ? '{' : ','));
    return echo.append(':');
  }
}
