// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import java.io.CharConversionException;
import java.io.IOException;

/**
 * Strict JSON: RFC 8259 and nothing beside it, within limits, no field twice in an object, text
 * that is well-formed Unicode.
 *
 * <p>Keeps no table of the field names it has seen: a caller could fill it with names of one hash.
 * Locations and messages of its exceptions hold nothing of the source, and are still never shown.
 * Immutable; serves concurrent invocations.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259</a>
 */
public final class StrictJson {
  private final JsonFactory factory;

  /** Strict JSON within limits. */
  public StrictJson(JsonLimits limits) {
    JsonFactoryBuilder builder = new JsonFactoryBuilder();
    builder.streamReadConstraints(
        StreamReadConstraints.builder()
            .maxNestingDepth(limits.depth())
            .maxNameLength(limits.nameLength())
            .maxStringLength(limits.stringLength())
            .maxNumberLength(limits.numberLength())
            .maxTokenCount(limits.tokens())
            .build());
    builder.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    builder.disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION);
    builder.disable(JsonFactory.Feature.INTERN_FIELD_NAMES);
    builder.disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES);
    this.factory = builder.build();
  }

  /**
   * A parser at the start of a text.
   *
   * @throws CharConversionException if the text, or a string escaped in it, is not well-formed
   *     Unicode
   * @throws com.fasterxml.jackson.core.JsonParseException if an escape in it is malformed
   */
  public JsonParser parser(String text) throws IOException {
    if (!WellFormed.json(text)) {
      throw new CharConversionException();
    }
    return factory.createParser(text);
  }

  /** The factory, for a mapper that reads within the same limits. */
  public JsonFactory factory() {
    return factory;
  }

  /**
   * Demands the end of the document behind the value that was read.
   *
   * @throws Refusal if anything follows
   */
  public static void end(JsonParser parser) throws IOException {
    if (parser.nextToken() != null) {
      throw Refusal.of(RefusalCode.BODY_NOT_JSON);
    }
  }

  /** The refusal of a body that an exception of its parser stands for. */
  public static Refusal refusal(IOException thrown) {
    return Refusal.of(code(thrown));
  }

  private static RefusalCode code(IOException thrown) {
    if (thrown instanceof InputCoercionException) {
      return RefusalCode.NUMBER_RANGE;
    }
    if (thrown instanceof CharConversionException) {
      return RefusalCode.BODY_NOT_UTF8;
    }
    String message = String.valueOf(thrown.getMessage());
    if (thrown instanceof StreamConstraintsException) {
      return limit(message);
    }
    return message.startsWith("Duplicate ")
        ? RefusalCode.DUPLICATE_FIELD
        : RefusalCode.BODY_NOT_JSON;
  }

  /** jackson-core tells its limits apart by the first words of its messages only. */
  private static RefusalCode limit(String message) {
    if (message.startsWith("Document nesting depth")) {
      return RefusalCode.BODY_TOO_DEEP;
    }
    if (message.startsWith("Token count")) {
      return RefusalCode.BODY_TOO_MANY_TOKENS;
    }
    if (message.startsWith("Name length") || message.startsWith("Name value length")) {
      return RefusalCode.NAME_TOO_LONG;
    }
    if (message.startsWith("String value length")) {
      return RefusalCode.STRING_TOO_LONG;
    }
    if (message.startsWith("Number value length")) {
      return RefusalCode.NUMBER_TOO_LONG;
    }
    return RefusalCode.NUMBER_RANGE;
  }
}
