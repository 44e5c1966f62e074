// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.fulfilment;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.samples.fulfilment.SourceRow.Told;
import java.util.LinkedHashMap;
import java.util.Map;

/** The functions that {@link EveryRuntime} runs, as their sources, by their names. */
final class EveryFunction {
  private final Map<String, String> sources = new LinkedHashMap<>();

  private EveryFunction() {}

  static Map<String, String> all() {
    EveryFunction all = new EveryFunction();
    for (EventSource source : EventSource.values()) {
      all.add(SourceRow.of(source));
    }
    String partial = "EventSource.SQS, batch = Batch.PARTIAL";
    all.records("Threads", partial + ", threads = 4", "EverySource.Order");
    all.records("Once", partial + ", duplicates = InMemoryDuplicates.class", "EverySource.Order");
    all.records(
        "Full", partial + ", quarantine = EverySource.FullShelf.class", "EverySource.Order");
    String aws = "dev.lambdaguardrails.aws.";
    all.records(
        "InQueue", partial + ", quarantine = " + aws + "SqsQuarantine.class", "EverySource.Order");
    String stream = "EventSource.KINESIS, batch = Batch.PARTIAL";
    all.records(
        "InBucket", stream + ", quarantine = " + aws + "S3Quarantine.class", "EverySource.Order");
    all.records(
        "InTable",
        partial + ", duplicates = " + aws + "DynamoDuplicates.class",
        "EverySource.Order");
    return all.sources;
  }

  private void add(SourceRow row) {
    EventSource source = row.source();
    String partial = source.takesPartialAnswer() ? ", batch = Batch.PARTIAL" : "";
    answering("On" + source, row, partial, row.input());
    if (source.isTimed()) {
      answering("Aged" + source, row, partial, row.input());
    }
    if (!row.other().isEmpty()) {
      answering("Other" + source, row, partial, row.otherInput());
    }
    String trust = trust(source);
    if (!trust.isEmpty()) {
      answering("Trusting" + source, row, partial + ", trust = @Trust(" + trust + ")", row.input());
    }
    if (!source.isRequest() && source != EventSource.FIREHOSE) {
      String kept = partial + ", quarantine = EverySource.Shelf.class";
      records("Keep" + source, "EventSource." + source + kept, row.input());
    }
    if (source.takesPartialAnswer()) {
      records("Whole" + source, "EventSource." + source, row.input());
    }
  }

  private static String trust(EventSource source) {
    return switch (source) {
      case HTTP_API -> "accounts = \"${ACCOUNT}\", apiIds = \"a1b2c3d4e5\"";
      case ALB, SQS, S3_SQS -> "accounts = \"${ACCOUNT}\"";
      default -> "";
    };
  }

  /** A function that answers what its source takes. */
  private void answering(String name, SourceRow row, String settings, String input) {
    EventSource source = row.source();
    String output = "@org.jspecify.annotations.Nullable Void";
    String answer = "null";
    if (row.told() == Told.YES_OR_NO) {
      output = "Authorization";
      answer = "Authorization.allow(\"anna\")";
    } else if (source.takesAnswer() && row.told() != Told.ECHO) {
      output = "EverySource.Order";
      answer = input.equals(output) ? "in" : "new EverySource.Order(\"tea\", 2)";
    }
    String access = source.hasCaller() ? "@PublicAccess" : "";
    access += name.startsWith("Aged") ? " @MaxAge(seconds = 3600)" : "";
    String body = "return " + answer + ';';
    write(name, "EventSource." + source + settings, access, input, output, body);
  }

  /** A function that writes down what it handled. */
  private void records(String name, String settings, String input) {
    String body = "EverySource.handle(in, call); return null;";
    write(name, settings, "", input, "@org.jspecify.annotations.Nullable Void", body);
  }

  private void write(
      String name, String settings, String access, String input, String output, String body) {
    String source =
        """
        package every;
        import dev.lambdaguardrails.*;
        @Guarded(value = %s)
        %s
        final class %s implements GuardedFunction<%s, %s> {
          @Override public %s handle(%s in, Invocation call) throws Exception {
            %s
          }
        }
        """
            .formatted(settings, access, name, input, output, output, input, body);
    if (sources.put(name, source) != null) {
      throw new IllegalStateException(name);
    }
  }
}
