// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.redaction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row in the making: where its text goes, and what is said of it. */
final class RowDraft {
  private String message = "";
  private final List<@Nullable Object> args = new ArrayList<>();
  private final Map<String, @Nullable Object> pairs = new LinkedHashMap<>();
  private final Map<String, String> mdc = new LinkedHashMap<>();
  private @Nullable ThrownRow thrown;
  private List<String> live = List.of();
  private Map<String, String> types = Map.of();
  private List<String> secrets = List.of();
  private List<String> keep = List.of();

  RowDraft message(String text, Object... arguments) {
    message = text;
    args.addAll(List.of(arguments));
    return this;
  }

  RowDraft pair(String key, Object value) {
    pairs.put(key, value);
    return this;
  }

  RowDraft mdc(String key, String value) {
    mdc.put(key, value);
    return this;
  }

  RowDraft thrown(ThrownRow exception) {
    thrown = exception;
    return this;
  }

  RowDraft live(String value) {
    live = List.of(value);
    return this;
  }

  RowDraft type(String name, String components) {
    types = Map.of(name, components);
    return this;
  }

  RowDraft secret(String text) {
    secrets = List.of(text);
    return this;
  }

  RowDraft keep(String text) {
    keep = List.of(text);
    return this;
  }

  RedactionRow row() {
    return new RedactionRow(message, args, pairs, mdc, thrown, live, types, secrets, keep);
  }
}
