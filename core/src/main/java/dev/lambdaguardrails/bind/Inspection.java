// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.lambdaguardrails.InjectionFinding;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.NamedValues;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One look into the texts of an invocation or record, and what it saw. A clean text costs the look,
 * and no memory. Of one invocation, on its thread.
 */
public final class Inspection extends ValuePath {
  /** As many as are kept of those that are refused, and of the others. */
  public static final int MOST = 20;

  private static final String HEADERS = "headers/";

  private final Inspector inspector;
  private final Invocation call;
  private final StrictJson json;
  private List<InjectionFinding> reported = List.of();
  private List<InjectionFinding> demanded = List.of();
  private @Nullable String property;
  private @Nullable String outside;
  private String parameter = "";

  /** A look by an inspector into a call, whose body is read within the limits of {@code json}. */
  public Inspection(Inspector inspector, Invocation call, StrictJson json) {
    this.inspector = inspector;
    this.call = call;
    this.json = json;
  }

  /** Looks into a property of the object at this place. */
  public void text(String name, @Nullable CharSequence text) {
    text(name, text, inspector);
  }

  /** The same by an inspector of its own. */
  public void text(String name, @Nullable CharSequence text, Inspector by) {
    property = name;
    look(text, by);
    property = null;
  }

  /** Looks into the text at this place. */
  public void text(@Nullable CharSequence text) {
    look(text, inspector);
  }

  /** The same by an inspector of its own. */
  public void text(@Nullable CharSequence text, Inspector by) {
    look(text, by);
  }

  /** Looks into the names and texts of the body as it came; into one that is no JSON as a whole. */
  public void body() {
    String body = call.body().orElse("");
    if (body.isEmpty()) {
      return;
    }
    try (JsonParser parser = json.parser(BodyText.of(body))) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME) {
          look(parser.currentName(), inspector);
        } else if (token == JsonToken.VALUE_STRING) {
          look(parser.getText(), inspector);
        }
      }
    } catch (IOException other) {
      look(body, inspector);
    }
  }

  /** Looks into what of the call is no part of an input: path, query, headers. */
  public void call(List<Part> parts) {
    outside = "path";
    look(call.path(), inspector);
    named("pathParameters/", call.pathParameters(), Part.Origin.PATH, parts);
    named("query/", call.query(), Part.Origin.QUERY, parts);
    named(HEADERS, call.headers(), Part.Origin.HEADER, parts);
    outside = null;
    parameter = "";
  }

  /**
   * Adds what an inspector saw in the text that it was given.
   *
   * @param finding its pointer is {@link #place()}
   * @param demanded whether the place demands that it is refused
   */
  public void add(InjectionFinding finding, boolean demanded) {
    if (demanded) {
      this.demanded = with(this.demanded, finding);
    } else {
      reported = with(reported, finding);
    }
  }

  /** Where the text stands that is being looked into. */
  public String place() {
    if (outside != null) {
      return parameter.isEmpty() ? outside : outside + shown();
    }
    StringBuilder pointer = pointer();
    if (property != null) {
      append(pointer, property);
    }
    return pointer.toString();
  }

  /** What is refused by the control's mode only. */
  public List<InjectionFinding> reported() {
    return reported;
  }

  /** What is refused where its place says so. */
  public List<InjectionFinding> demanded() {
    return demanded;
  }

  @Override
  public String toString() {
    return "Inspection";
  }

  private String shown() {
    return HEADERS.equals(outside) ? HeaderNames.shown(parameter) : "*";
  }

  private void named(String where, NamedValues values, Part.Origin origin, List<Part> parts) {
    outside = where;
    for (int at = 0; at < values.size(); at++) {
      parameter = values.name(at);
      if (!isBound(origin, values, parts)) {
        if (!isWord(parameter)) {
          look(parameter, inspector);
        }
        look(values.value(at), inspector);
      }
    }
  }

  /** Whether the parameter at hand is a component of the input, with all its values. */
  private boolean isBound(Part.Origin origin, NamedValues values, List<Part> parts) {
    for (int at = 0; at < parts.size(); at++) {
      Part part = parts.get(at);
      if (part.origin() == origin
          && values.isNamed(parameter, part.parameter())
          && (part.list() || isOnly(parameter, values))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOnly(String name, NamedValues values) {
    int count = 0;
    for (int at = 0; at < values.size(); at++) {
      count += values.name(at).equals(name) ? 1 : 0;
    }
    return count == 1;
  }

  /** Letters, digits and hyphens are the name that most parameters have, and no code. */
  private static boolean isWord(String name) {
    for (int at = 0; at < name.length(); at++) {
      char character = name.charAt(at);
      boolean letter = (character | 0x20) >= 'a' && (character | 0x20) <= 'z';
      if (!letter && character != '-' && (character < '0' || character > '9')) {
        return false;
      }
    }
    return true;
  }

  private void look(@Nullable CharSequence text, Inspector by) {
    if (text != null) {
      by.inspect(text.toString(), this);
    }
  }

  private static List<InjectionFinding> with(List<InjectionFinding> all, InjectionFinding finding) {
    if (all.size() == MOST || all.contains(finding)) {
      return all;
    }
    List<InjectionFinding> more = all.isEmpty() ? new ArrayList<>() : all;
    more.add(finding);
    return more;
  }
}
