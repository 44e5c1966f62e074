// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.fulfilment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lambdaguardrails.samples.runtime.LocalService;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What a quarantine and a shared filter of duplicates ask of AWS: takes each message and object,
 * and keeps the items of one table, of which an expired claim is none.
 */
final class LocalStores implements LocalService.Replies {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<LocalService.Request> requests = new CopyOnWriteArrayList<>();
  private final Map<String, JsonNode> items = new HashMap<>();

  /** All that were signed so far, in the order in which they came. */
  List<LocalService.Request> requests() {
    return requests;
  }

  @Override
  public boolean reply(LocalService.Request request, OutputStream out) throws IOException {
    if (!request.headers().getOrDefault("authorization", "").startsWith("AWS4-HMAC-SHA256 ")) {
      out.write(LocalService.answer(403, "{}"));
      return true;
    }
    requests.add(request);
    String target = request.headers().getOrDefault("x-amz-target", "");
    out.write(
        target.startsWith("DynamoDB") ? item(target, JSON.readTree(request.body())) : ok("{}"));
    return true;
  }

  private synchronized byte[] item(String target, JsonNode asked) {
    if (target.endsWith(".PutItem")) {
      JsonNode item = asked.get("Item");
      String id = item.at("/id/S").textValue();
      if (asked.has("ConditionExpression") && items.containsKey(id)) {
        return LocalService.answer(400, "{\"__type\":\"x#ConditionalCheckFailedException\"}");
      }
      items.put(id, item);
      return ok("{}");
    }
    String id = asked.at("/Key/id/S").textValue();
    if (target.endsWith(".DeleteItem")) {
      items.remove(id);
      return ok("{}");
    }
    return ok(items.containsKey(id) ? "{\"Item\":" + items.get(id) + "}" : "{}");
  }

  private static byte[] ok(String json) {
    return LocalService.answer(200, json);
  }
}
