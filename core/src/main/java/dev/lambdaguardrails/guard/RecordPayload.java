// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import dev.lambdaguardrails.bind.InputShape;
import dev.lambdaguardrails.bind.Payload;
import dev.lambdaguardrails.bind.StrictJson;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import java.util.List;

/**
 * The payload of a record: its body, which is JSON.
 *
 * @param emptyIsNothing whether an empty object is what those write who have nothing to say
 */
record RecordPayload(String body, boolean emptyIsNothing, StrictJson json)
    implements PayloadSource {

  @Override
  public Payload strict(InputShape shape) {
    boolean nothing = body.isEmpty() || (emptyIsNothing && body.equals("{}"));
    if (!shape.body() && !nothing) {
      throw Refusal.of(RefusalCode.BODY_UNEXPECTED);
    }
    return lenient(shape);
  }

  @Override
  public Payload lenient(InputShape shape) {
    return new Payload(shape.body() && !body.isEmpty() ? body : null, List.of(), json);
  }

  /** Nothing of the body. */
  @Override
  public String toString() {
    return "RecordPayload";
  }
}
