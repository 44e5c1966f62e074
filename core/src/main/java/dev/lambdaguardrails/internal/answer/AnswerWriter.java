// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.answer;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.bind.Writer;
import dev.lambdaguardrails.failure.Failure;
import dev.lambdaguardrails.failure.Fault;
import dev.lambdaguardrails.failure.FaultCode;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes answers of the declared source, no larger than the source takes: 1 MiB for a load
 * balancer, otherwise Lambda's own 6 MiB. Keeps what all ordinary answers begin and end with;
 * serves concurrent invocations.
 */
public final class AnswerWriter {
  private static final int MEBIBYTE = 1024 * 1024;

  private final EventSource source;
  private final int limit;
  private volatile @Nullable HeadBytes ordinary;
  private volatile @Nullable HeadBytes ordinaryOfLists;

  /** Writes answers of a source. */
  public AnswerWriter(EventSource source) {
    this.source = source;
    this.limit = source == EventSource.ALB ? MEBIBYTE : 6 * MEBIBYTE;
  }

  /**
   * The bytes of a body.
   *
   * @throws Fault if it cannot be written, or is too large
   */
  public <T> AnswerBytes body(T value, Writer<T> writer) {
    AnswerBytes bytes = new AnswerBytes(limit);
    try (JsonGenerator out = bytes.json()) {
      writer.write(value, out);
    } catch (Failure failure) {
      throw failure;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw Fault.of(FaultCode.ANSWER_UNWRITABLE, e);
    }
    return bytes;
  }

  /**
   * The bytes of an answer to a request.
   *
   * @param multiValueHeaders whether the request had its headers as lists
   * @throws Fault if it is too large, or has more cookies than the source takes
   */
  public byte[] request(HttpAnswer answer, boolean multiValueHeaders) throws IOException {
    AnswerBytes body = answer.body();
    if (body != null && answer.isOrdinary()) {
      byte[] ordinary = body.within(head(answer, multiValueHeaders), limit);
      if (ordinary != null) {
        return ordinary;
      }
    }
    return write(answer, multiValueHeaders, body);
  }

  private HeadBytes head(HttpAnswer answer, boolean multiValueHeaders) throws IOException {
    HeadBytes kept = multiValueHeaders ? ordinaryOfLists : ordinary;
    if (kept == null) {
      kept = HeadBytes.of(write(answer, multiValueHeaders, new AnswerBytes(0)));
      if (multiValueHeaders) {
        ordinaryOfLists = kept;
      } else {
        ordinary = kept;
      }
    }
    return kept;
  }

  private byte[] write(HttpAnswer answer, boolean multiValueHeaders, @Nullable AnswerBytes body)
      throws IOException {
    AnswerBytes bytes = new AnswerBytes(limit);
    try (JsonGenerator out = bytes.json()) {
      out.writeStartObject();
      out.writeNumberField("statusCode", answer.status());
      HttpAnswerShape.of(source).writeHead(answer, multiValueHeaders, out);
      if (body != null) {
        out.writeFieldName("body");
        body.writeString(out);
      }
      out.writeBooleanField("isBase64Encoded", false);
      out.writeEndObject();
    }
    return bytes.all();
  }

  /** Writes an ordinary answer, and keeps none. Called before a snapshot. */
  public void prime() throws IOException {
    AnswerBytes none = new AnswerBytes(0);
    request(new HttpAnswer(200, SecurityHeaders.of(200, List.of(), true), List.of(), none), false);
  }

  /** The bytes of an answer to a batch: the ids of the records that failed. */
  public byte[] batch(List<String> failed) throws IOException {
    AnswerBytes bytes = new AnswerBytes(limit);
    try (JsonGenerator out = bytes.json()) {
      out.writeStartObject();
      out.writeArrayFieldStart("batchItemFailures");
      for (String id : failed) {
        out.writeStartObject();
        out.writeStringField("itemIdentifier", id);
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeEndObject();
    }
    return bytes.all();
  }

  /** The bytes of an answer that is nothing but its body; null for none is JSON's null. */
  public byte[] bare(@Nullable AnswerBytes body) {
    return body == null ? new byte[] {'n', 'u', 'l', 'l'} : body.all();
  }

  /**
   * An answer that the function wrote itself.
   *
   * @throws Fault if it is too large
   */
  public byte[] bounded(byte[] answer) {
    if (answer.length > limit) {
      throw Fault.of(FaultCode.ANSWER_TOO_LARGE);
    }
    return answer;
  }
}
