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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Strict JSON: RFC 8259 and nothing beside it, within limits, no field twice in an object, text
 * that is well-formed Unicode.
 *
 * <p>Keeps the few short names of fields that documents have in common, and nothing else of them
 * ({@code docs/decisions/0019}). Locations and messages of its exceptions hold nothing of the
 * source, and are still never shown. Safe for concurrent use.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259</a>
 */
public final class StrictJson {
  private final FieldNames names = new FieldNames();
  private final JsonLimits limits;
  private final StreamReadConstraints constraints;
  private volatile @Nullable JsonFactory reference;

  /** Strict JSON within limits. */
  public StrictJson(JsonLimits limits) {
    this.limits = limits;
    this.constraints = constraints(limits);
  }

  /**
   * A parser at the start of UTF-8. It reads the bytes until it is closed, and may use the room of
   * the array behind them. It throws a {@link CharConversionException} where they, or a string
   * escaped in them, are not well-formed Unicode.
   *
   * @param length how many of the bytes there are
   */
  public JsonParser parser(byte[] bytes, int length) {
    return new StrictParser(bytes, 0, length, names, constraints);
  }

  /**
   * A parser at the start of a body, by the same rules.
   *
   * @throws CharConversionException if it is not well-formed Unicode
   */
  JsonParser parser(BodyText body) throws IOException {
    return new StrictParser(body.encoded(), names, constraints);
  }

  /**
   * A parser of a body whose object begins with parts, and has no field of their names.
   *
   * @throws CharConversionException if it is not well-formed Unicode
   */
  JsonParser parser(BodyText body, PartTokens parts, Set<String> partNames) throws IOException {
    return new PrefacedParser(body.encoded(), parts, partNames, names, constraints);
  }

  /**
   * jackson-core's own parser of a text by the same rules: of the reference path, and the oracle of
   * the other.
   *
   * @throws CharConversionException if the text, or a string escaped in it, is not well-formed
   *     Unicode
   * @throws com.fasterxml.jackson.core.JsonParseException if an escape in it is malformed
   */
  public JsonParser referenceParser(String text) throws IOException {
    demandWellFormed(text);
    JsonFactory factory = reference;
    if (factory == null) {
      factory = ofCharacters(limits);
      reference = factory;
    }
    return factory.createParser(text);
  }

  /**
   * Demands that a text, and each string escaped in it, is well-formed Unicode.
   *
   * @throws CharConversionException if it is not
   * @throws com.fasterxml.jackson.core.JsonParseException if an escape in it is malformed
   */
  static void demandWellFormed(String text) throws IOException {
    if (!WellFormed.json(text) || !WellFormed.text(text)) {
      throw new CharConversionException();
    }
  }

  /**
   * The same of UTF-8.
   *
   * @param length how many of the bytes there are
   * @throws CharConversionException if it is not well-formed
   * @throws com.fasterxml.jackson.core.JsonParseException if an escape in it is malformed
   */
  public static void demandWellFormed(byte[] bytes, int length) throws IOException {
    if (!WellFormed.json(bytes, length)) {
      throw new CharConversionException();
    }
  }

  /**
   * A factory of parsers by the same rules for characters that must not become a text, such as
   * those of a secret. It keeps no names; that the characters are well-formed Unicode, it does not
   * see to.
   */
  public static JsonFactory ofCharacters(JsonLimits limits) {
    JsonFactoryBuilder builder = new JsonFactoryBuilder();
    builder.streamReadConstraints(constraints(limits));
    builder.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    builder.disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION);
    builder.disable(JsonFactory.Feature.INTERN_FIELD_NAMES);
    builder.disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES);
    return builder.build();
  }

  private static StreamReadConstraints constraints(JsonLimits limits) {
    return StreamReadConstraints.builder()
        .maxNestingDepth(limits.depth())
        .maxNameLength(limits.nameLength())
        .maxStringLength(limits.stringLength())
        .maxNumberLength(limits.numberLength())
        .maxTokenCount(limits.tokens())
        .build();
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
