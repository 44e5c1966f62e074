// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import dev.lambdaguardrails.KeyedHash;
import dev.lambdaguardrails.guard.Environment;
import dev.lambdaguardrails.logging.internal.Kind;
import dev.lambdaguardrails.logging.internal.Rules;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the environment says about redaction. A setting that says nothing known ends init: it was
 * meant to hide something. Immutable; safe for concurrent use.
 */
final class RedactionSettings {
  /** {@code mark}, {@code partial} or {@code hash}, or {@code kind=mode} of some, with commas. */
  static final String MODE = "GUARDRAILS_REDACTION";

  /** {@code phone}, {@code ssn}, or both with a comma: what is looked for on request. */
  static final String ALSO = "GUARDRAILS_REDACT_ALSO";

  private final Map<Kind, RedactionMode> modes = new EnumMap<>(Kind.class);
  private final Rules rules;
  private final KeyedHash hash;

  private RedactionSettings(Rules rules, KeyedHash hash) {
    this.rules = rules;
    this.hash = hash;
  }

  /** What holds without settings. */
  static RedactionSettings usual() {
    RedactionSettings settings =
        new RedactionSettings(new Rules(false, false), KeyedHash.ofProcess());
    settings.modes(new String[0]);
    return settings;
  }

  static RedactionSettings of(Environment environment) {
    String also = environment.get(ALSO);
    boolean phones = false;
    boolean ssns = false;
    for (String word : words(also)) {
      phones |= word.equals("phone");
      ssns |= word.equals("ssn");
      if (!word.equals("phone") && !word.equals("ssn")) {
        throw unknown(ALSO, "phone, ssn");
      }
    }
    RedactionSettings settings =
        new RedactionSettings(new Rules(phones, ssns), KeyedHash.ofProcess());
    settings.modes(words(environment.get(MODE)));
    return settings;
  }

  Rules rules() {
    return rules;
  }

  /** What stands in the place of a range of a text. */
  String replacement(Kind kind, char[] text, int from, int to) {
    return switch (mode(kind)) {
      case MARK -> "[REDACTED:" + kind.word() + ']';
      case PARTIAL -> PartialText.of(kind, text, from, to);
      case HASH ->
          "[REDACTED:" + kind.word() + ':' + hash.of(new String(text, from, to - from)) + ']';
    };
  }

  private void modes(String[] words) {
    for (Kind kind : Kind.values()) {
      modes.put(kind, kind == Kind.EMAIL ? RedactionMode.PARTIAL : RedactionMode.MARK);
    }
    for (String word : words) {
      if (word.indexOf('=') < 0) {
        RedactionMode mode = mode(word);
        for (Kind kind : Kind.values()) {
          modes.put(kind, mode);
        }
      }
    }
    for (String word : words) {
      int equals = word.indexOf('=');
      if (equals >= 0) {
        modes.put(kind(word.substring(0, equals)), mode(word.substring(equals + 1)));
      }
    }
  }

  private RedactionMode mode(Kind kind) {
    RedactionMode mode = modes.get(kind);
    return mode == null ? RedactionMode.MARK : mode;
  }

  private static RedactionMode mode(String word) {
    for (RedactionMode mode : RedactionMode.values()) {
      if (mode.name().equalsIgnoreCase(word)) {
        return mode;
      }
    }
    throw unknown(MODE, "mark, partial, hash");
  }

  private static Kind kind(String word) {
    for (Kind kind : Kind.values()) {
      if (kind.word().equals(word)) {
        return kind;
      }
    }
    throw unknown(MODE, "a kind of docs/logging.md before each equals sign");
  }

  private static WrongLogging unknown(String variable, String known) {
    return new WrongLogging("Set " + variable + " to what it takes: " + known + '.');
  }

  private static String[] words(@Nullable String list) {
    if (list == null || list.isBlank()) {
      return new String[0];
    }
    String[] words = list.split(",");
    for (int at = 0; at < words.length; at++) {
      words[at] = words[at].strip();
    }
    return words;
  }
}
