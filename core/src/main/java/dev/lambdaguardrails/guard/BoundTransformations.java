// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lambdaguardrails.Transformed;
import dev.lambdaguardrails.failure.Failure;
import dev.lambdaguardrails.failure.Fault;
import dev.lambdaguardrails.failure.FaultCode;
import dev.lambdaguardrails.internal.answer.ItemsAnswer;
import dev.lambdaguardrails.internal.event.EventBytes;
import dev.lambdaguardrails.internal.event.EventText;
import dev.lambdaguardrails.internal.event.RecordEvent;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records that Firehose has transformed, each answered by its id in its place: delivered, dropped
 * by the function, or failed, which Firehose keeps apart. What is refused, fails, or is not tried
 * because the time was over, failed.
 */
final class BoundTransformations<I extends @Nullable Object> implements BatchWork {
  private final BoundRecords<I> records;
  private final Answering<?> answering;

  BoundTransformations(BoundRecords<I> records, Answering<?> answering) {
    this.records = records;
    this.answering = answering;
  }

  @Override
  public BatchResult serve(
      EventBytes bytes, List<RecordEvent> batch, Context context, Verdict verdict) {
    List<byte[]> failures = new ArrayList<>(batch.size());
    for (RecordEvent record : batch) {
      failures.add(item(record, "ProcessingFailed").append('}').toString().getBytes(UTF_8));
    }
    ItemsAnswer answer = new ItemsAnswer("{\"records\":[", failures, "]}");
    boolean timeOut = false;
    for (int at = 0; at < batch.size() && !timeOut; at++) {
      RecordEvent record = batch.get(at);
      Verdict own = verdict.ofRecord(record.id());
      try {
        Object result = records.answer(record, context, own);
        answer.answer(at, transformed(record, result, own));
      } catch (Throwable thrown) {
        Failure failure = own.failed(ErrorMapper.map(thrown));
        timeOut = failure instanceof Fault fault && fault.is(FaultCode.DEADLINE);
      }
    }
    return BatchResult.answered(answer.all());
  }

  private byte[] transformed(RecordEvent record, @Nullable Object result, Verdict verdict) {
    Object value = result instanceof Transformed<?> transformed ? transformed.value() : result;
    if (value == null) {
      if (result == null) {
        throw Fault.of(FaultCode.ANSWER_MISSING);
      }
      return item(record, "Dropped").append('}').toString().getBytes(UTF_8);
    }
    byte[] written = answering.value(value, verdict);
    StringBuilder item = item(record, "Ok");
    item.append(",\"data\":\"").append(Base64.getEncoder().encodeToString(written)).append('"');
    if (result instanceof Transformed<?> transformed && !transformed.partitions().isEmpty()) {
      char before = '{';
      item.append(",\"metadata\":{\"partitionKeys\":");
      for (Map.Entry<String, String> each : transformed.partitions().entrySet()) {
        EventText.quote(each.getKey(), item.append(before));
        EventText.quote(each.getValue(), item.append(':'));
        before = ',';
      }
      item.append("}}");
    }
    return item.append('}').toString().getBytes(UTF_8);
  }

  private static StringBuilder item(RecordEvent record, String result) {
    StringBuilder item = new StringBuilder("{\"recordId\":");
    EventText.quote(record.id(), item);
    return item.append(",\"result\":\"").append(result).append('"');
  }
}
