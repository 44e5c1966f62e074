// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.redaction;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One labelled log line.
 *
 * @param message with {@code {}} where arguments go
 * @param args its arguments: texts, numbers, lists, maps
 * @param live values that are registered before it is written, and gone afterwards
 * @param secrets what may survive in no form
 * @param keep what has to survive
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RedactionRow(
    String message,
    List<@Nullable Object> args,
    List<String> live,
    List<String> secrets,
    List<String> keep) {

  /** A row; a list that is left out is empty. */
  public RedactionRow {
    args = args == null ? new ArrayList<@Nullable Object>() : args;
    live = live == null ? List.of() : live;
    secrets = secrets == null ? List.of() : secrets;
    keep = keep == null ? List.of() : keep;
  }
}
