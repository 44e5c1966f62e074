// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.variants.powertools;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * A JSON Schema on the engine of powertools-validation, called as its {@code ValidationUtils} does:
 * draft 7, the schema checked against its meta-schema first. That module itself is not to be had.
 */
public final class SchemaCheck {

  private final JsonSchema schema;

  private SchemaCheck(JsonSchema schema) {
    this.schema = schema;
  }

  /** The schema at a place of the classpath. */
  public static SchemaCheck fromClasspath(String path) {
    JsonSchemaFactory factory = JsonSchemaFactory.getInstance(VersionFlag.V7);
    try (InputStream in = SchemaCheck.class.getResourceAsStream(path)) {
      JsonSchema schema = factory.getSchema(in);
      JsonSchema meta = factory.getSchema(SchemaLocation.of(VersionFlag.V7.getId()));
      if (!meta.validate(schema.getSchemaNode()).isEmpty()) {
        throw new IllegalArgumentException(path + " is no JSON Schema of draft 7");
      }
      return new SchemaCheck(schema);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the body is as the schema has it. */
  public boolean admits(JsonNode body) {
    return schema.validate(body).isEmpty();
  }
}
