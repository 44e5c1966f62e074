// SPDX-License-Identifier: Apache-2.0
package every;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.HeaderParam;
import dev.lambdaguardrails.Sensitive;
import dev.lambdaguardrails.validation.ReferenceEntry;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Hands an event to the entry of the path and source that its first line names. */
public final class EverySource implements RequestStreamHandler {
  record Order(@NotBlank @Size(max = 40) String item, @Min(1) int quantity) {}

  record Keys(@Size(max = 40) String item) {}

  record Change(
      @NotBlank @Size(max = 6) String event,
      Keys keys,
      @NotNull @Valid Order newImage,
      @Valid Order oldImage) {}

  record Stored(
      @NotBlank @Size(max = 64) String event,
      @NotBlank @Size(max = 63) String bucket,
      @NotNull @Size(max = 1024) @Pattern(regexp = "in/.*") String key,
      Long size,
      @Size(max = 64) String eTag,
      @Size(max = 64) String versionId,
      @Size(max = 64) String sequencer) {}

  record Asker(@HeaderParam("authorization") @Size(max = 70) String token) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record User(@Email @Size(max = 100) String email) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Trigger(@Valid User userAttributes, @Size(max = 70) @Sensitive String password) {}

  record Line(@Size(max = 64) String id, long timestamp, @Size(max = 1024) String message) {}

  private final Map<String, RequestStreamHandler> entries = new ConcurrentHashMap<>();

  public EverySource() throws ReflectiveOperationException {
    for (EventSource source : EventSource.values()) {
      Class<?> function = Class.forName("every.On" + source);
      entries.put("Reference " + source, new ReferenceEntry(function) {});
      Class<?> compiled = Class.forName("every.GuardedOn" + source);
      entries.put(
          "Guarded " + source, (RequestStreamHandler) compiled.getConstructor().newInstance());
    }
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      line.append((char) next);
    }
    entries.get(line.toString()).handleRequest(in, out, context);
  }
}
