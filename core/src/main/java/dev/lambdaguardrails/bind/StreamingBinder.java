// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import com.fasterxml.jackson.core.JsonParser;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A binder that reads its input from a stream of tokens, as the processor writes it. It has no
 * lenient rules.
 *
 * @param <I> the input
 */
public abstract class StreamingBinder<I> implements Binder<I> {
  private final InputDocument document;

  /** A binder of a shape, whose parts have other names beside their own. */
  protected StreamingBinder(InputShape shape, List<String> partAliases) {
    this.document = new InputDocument(shape, partAliases);
  }

  /** Reads the input; null for a JSON null. */
  protected abstract @Nullable I read(InputReader in) throws IOException;

  @Override
  public final InputShape shape() {
    return document.shape();
  }

  @Override
  public final I bind(Payload payload) throws IOException {
    try (JsonParser json = document.open(payload)) {
      if (json.nextToken() == null) {
        throw Refusal.of(RefusalCode.BODY_NOT_JSON);
      }
      I input = read(new InputReader(json));
      if (input == null) {
        throw Refusal.of(RefusalCode.VALUE_MISSING);
      }
      StrictJson.end(json);
      return input;
    } catch (IOException | RuntimeException e) {
      payload.demandWellFormed();
      throw e;
    }
  }

  @Override
  public final I bindLeniently(Payload payload) throws IOException {
    return bind(payload);
  }
}
