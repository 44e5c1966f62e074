// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import dev.lambdaguardrails.NamedValues;
import dev.lambdaguardrails.bind.StrictJson;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record of a batch.
 *
 * @param id what the source calls it, and what a partial answer names
 * @param group the records of one group are handled in order, and none after a failed one; null
 *     where order means nothing
 * @param body what was delivered
 * @param form how its payloads are had from that, null where it is the only one itself
 * @param attributes what else the source's envelope says
 * @param scope within what the id is that of one record only: a shard, a cluster; empty where it is
 *     everywhere
 * @param sent when its source took it, null where nobody asks, and where it is not told
 */
public record RecordEvent(
    String id,
    @Nullable String group,
    String body,
    @Nullable RecordForm form,
    NamedValues attributes,
    String scope,
    @Nullable Instant sent) {
  private static final int LONGEST_ID = 100;

  /** A record that is its own payload. */
  RecordEvent(String id, @Nullable String group, String body) {
    this(id, group, body, null, NamedValues.none(), "", null);
  }

  /** A record whose id is that of no other, wherever it comes from. */
  RecordEvent(
      String id,
      @Nullable String group,
      String body,
      @Nullable RecordForm form,
      NamedValues attributes) {
    this(id, group, body, form, attributes, "", null);
  }

  /** The same record, whose id is its own within a scope. */
  RecordEvent within(String scope) {
    return new RecordEvent(id, group, body, form, attributes, scope, sent);
  }

  /** The same record, whose source took it at a time. */
  RecordEvent sentAt(@Nullable Instant time) {
    return new RecordEvent(id, group, body, form, attributes, scope, time);
  }

  /** What tells it from every other record of its source, and is the same when it comes again. */
  public String key() {
    return scope.isEmpty() ? id : scope + ' ' + id;
  }

  /**
   * The payloads in it, each a JSON text, or empty.
   *
   * @param limit the most bytes that it may become
   * @param json the rules of JSON that is around a payload
   * @throws dev.lambdaguardrails.failure.Refusal if there are none to be had
   * @throws IOException from the JSON parser
   */
  public List<String> payloads(int limit, StrictJson json) throws IOException {
    return form == null ? List.of(body) : form.payloads(body, limit, json);
  }

  /** Whether a text is visible ASCII, and no longer than a source makes an id. */
  static boolean isId(@Nullable String id) {
    return isId(id, LONGEST_ID);
  }

  /** Whether a text is visible ASCII, and no longer than that. */
  static boolean isId(@Nullable String id, int longest) {
    if (id == null) {
      return false;
    }
    for (int at = 0; at < id.length(); at++) {
      if (id.charAt(at) <= ' ' || id.charAt(at) > '~') {
        return false;
      }
    }
    return !id.isEmpty() && id.length() <= longest;
  }

  /** The id only. */
  @Override
  public String toString() {
    return "RecordEvent[" + id + ']';
  }
}
