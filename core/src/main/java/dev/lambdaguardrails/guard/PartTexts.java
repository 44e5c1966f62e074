// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import dev.lambdaguardrails.Caller;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.bind.Part;
import dev.lambdaguardrails.bind.PartValue;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import java.util.ArrayList;
import java.util.List;

/** Finds the texts of parts in a call. */
final class PartTexts {
  private PartTexts() {}

  /**
   * The texts of each part, in its form.
   *
   * @throws Refusal if a part comes too often, or has another form
   */
  static List<PartValue> strict(List<Part> parts, Invocation call, int numberLength) {
    if (parts.isEmpty()) {
      return List.of();
    }
    List<PartValue> values = new ArrayList<>(parts.size());
    for (int at = 0; at < parts.size(); at++) {
      Part part = parts.get(at);
      List<String> texts = texts(part, call);
      if (texts.size() > 1 && !part.list()) {
        throw Refusal.at("/" + part.name(), RefusalCode.REPEATED_PARAMETER);
      }
      for (String text : texts) {
        check(part, text, numberLength);
      }
      values.add(new PartValue(part, texts));
    }
    return values;
  }

  /** The texts of each part, whatever they are; the first where there is room for one. */
  static List<PartValue> lenient(List<Part> parts, Invocation call) {
    List<PartValue> values = new ArrayList<>(parts.size());
    for (Part part : parts) {
      List<String> texts = texts(part, call);
      values.add(
          new PartValue(part, part.list() || texts.size() < 2 ? texts : texts.subList(0, 1)));
    }
    return values;
  }

  private static List<String> texts(Part part, Invocation call) {
    String name = part.parameter();
    Part.Origin origin = part.origin();
    if (origin == Part.Origin.PATH) {
      return call.pathParameters().all(name);
    }
    if (origin == Part.Origin.QUERY) {
      return call.query().all(name);
    }
    if (origin == Part.Origin.HEADER) {
      return call.headers().all(name);
    }
    Caller caller = call.caller().orElse(null);
    String claim = caller == null ? null : caller.claim(name).orElse(null);
    return claim == null ? List.of() : List.of(claim);
  }

  private static void check(Part part, String text, int numberLength) {
    if (part.form() == Part.Form.NUMBER) {
      if (text.length() > numberLength) {
        throw Refusal.at(pointer(part), RefusalCode.NUMBER_TOO_LONG);
      }
      if (!NumberText.isNumber(text)) {
        throw Refusal.at(pointer(part), RefusalCode.TYPE_MISMATCH);
      }
    } else if (part.form() == Part.Form.TRUTH) {
      if (!text.equals("true") && !text.equals("false")) {
        throw Refusal.at(pointer(part), RefusalCode.TYPE_MISMATCH);
      }
    }
  }

  private static String pointer(Part part) {
    return "/" + part.name();
  }
}
