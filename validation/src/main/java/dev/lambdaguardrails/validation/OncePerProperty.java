// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import dev.lambdaguardrails.bind.ObjectParser;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An object in which a property with aliases stands once, by whichever of its names. */
final class OncePerProperty extends DelegatingDeserializer {
  private final Map<String, String> aliases;

  /** The aliases, each with the name of its property. */
  OncePerProperty(JsonDeserializer<?> objects, Map<String, String> aliases) {
    super(objects);
    this.aliases = aliases;
  }

  @Override
  protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> contextual) {
    return new OncePerProperty(contextual, aliases);
  }

  @Override
  public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
    return super.deserialize(new Names(json, aliases), context);
  }

  /** Watches the names of one object, which starts here or has its first name here. */
  private static final class Names extends ObjectParser {
    private final Map<String, String> aliases;
    private final Set<String> seen = new HashSet<>();
    private int depth;

    Names(JsonParser json, Map<String, String> aliases) throws IOException {
      super(json);
      this.aliases = aliases;
      if (json.hasToken(JsonToken.FIELD_NAME)) {
        seen.add(property());
      }
    }

    @Override
    public @Nullable JsonToken nextToken() throws IOException {
      JsonToken token = delegate.nextToken();
      if (token == JsonToken.FIELD_NAME) {
        if (depth == 0 && !seen.add(property())) {
          throw Refusal.of(RefusalCode.DUPLICATE_FIELD);
        }
      } else if (token != null && token.isStructStart()) {
        depth++;
      } else if (token != null && token.isStructEnd()) {
        depth--;
      }
      return token;
    }

    private String property() throws IOException {
      String name = delegate.currentName();
      return aliases.getOrDefault(name, name);
    }
  }
}
