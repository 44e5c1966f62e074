// SPDX-License-Identifier: Apache-2.0
package every;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.lambdaguardrails.HeaderParam;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.Quarantine;
import dev.lambdaguardrails.RefusedRecord;
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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;

/**
 * Hands an event to the entry that its first line names, and keeps a ledger, a file, of what became
 * of records.
 */
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
  record Gone(@NotBlank @Size(max = 40) String item) {}

  record Expired(
      @NotBlank @Pattern(regexp = "REMOVE") String event, Keys keys, @NotNull @Valid Gone oldImage) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record User(@Email @Size(max = 100) String email) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Trigger(@Valid User userAttributes, @Size(max = 70) @Sensitive String password) {}

  record Line(@Size(max = 64) String id, long timestamp, @Size(max = 1024) String message) {}

  private static final Path LEDGER = Path.of(System.getenv("LEDGER"));
  private static final int TOGETHER = 4;
  private static final CyclicBarrier MEETING = new CyclicBarrier(TOGETHER);

  /** Keeps what is refused where the test can see it. */
  public static final class Shelf implements Quarantine {
    @Override
    public void keep(RefusedRecord record) throws IOException {
      byte[] payload = record.payload().getBytes(StandardCharsets.UTF_8);
      String told = Base64.getEncoder().encodeToString(payload);
      write("KEPT " + record.source() + ' ' + record.code() + ' ' + record.id() + ' ' + told);
    }
  }

  /** A quarantine that cannot keep. */
  public static final class FullShelf implements Quarantine {
    @Override
    public void keep(RefusedRecord record) throws IOException {
      throw new IOException("canary");
    }
  }

  /** Writes that a record was handled; fails as the record asks. */
  static void handle(Object in, Invocation call) throws Exception {
    if (in instanceof Order order) {
      switch (order.item()) {
        case "error" -> throw new AssertionError("canary");
        case "exception" -> throw new IOException("canary");
        case "meet" -> MEETING.await(20, TimeUnit.SECONDS);
        default -> {}
      }
    }
    write("DONE " + call.source() + ' ' + call.recordId().orElseThrow());
  }

  private static synchronized void write(String line) throws IOException {
    Files.writeString(LEDGER, line + '\n', StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private final Map<String, RequestStreamHandler> entries = new ConcurrentHashMap<>();

  public EverySource() throws ReflectiveOperationException {
    for (String name : System.getenv("FUNCTIONS").split(",", -1)) {
      Class<?> function = Class.forName("every." + name);
      entries.put("Reference " + name, new ReferenceEntry(function) {});
      Class<?> compiled = Class.forName("every.Guarded" + name);
      entries.put(
          "Guarded " + name, (RequestStreamHandler) compiled.getConstructor().newInstance());
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
