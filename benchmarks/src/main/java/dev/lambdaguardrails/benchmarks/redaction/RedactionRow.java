// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.redaction;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One labelled log line.
 *
 * @param message with {@code {}} where arguments go
 * @param args its arguments: texts, numbers, lists, maps
 * @param pairs SLF4J's keys and values
 * @param mdc the MDC
 * @param thrown the exception, if there is one
 * @param live values that are registered before it is written, and gone afterwards
 * @param types simple names of types and their components as {@link
 *     dev.lambdaguardrails.Redactions#sensitive} takes them, registered and gone likewise
 * @param secrets what may survive in no form
 * @param keep what has to survive
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RedactionRow(
    String message,
    List<@Nullable Object> args,
    Map<String, @Nullable Object> pairs,
    Map<String, String> mdc,
    @Nullable ThrownRow thrown,
    List<String> live,
    Map<String, String> types,
    List<String> secrets,
    List<String> keep) {

  /** A row; what is left out is empty. */
  public RedactionRow {
    message = message == null ? "" : message;
    args = args == null ? new ArrayList<@Nullable Object>() : args;
    pairs = pairs == null ? new LinkedHashMap<String, @Nullable Object>() : pairs;
    mdc = mdc == null ? Map.of() : mdc;
    live = live == null ? List.of() : live;
    types = types == null ? Map.of() : types;
    secrets = secrets == null ? List.of() : secrets;
    keep = keep == null ? List.of() : keep;
  }

  /** Whether a secret that survives is a leak: of a live value, or of an annotated component. */
  boolean isLeak(String secret) {
    return !types.isEmpty() || live.stream().anyMatch(value -> value.contains(secret));
  }
}
