// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import com.fasterxml.jackson.core.JsonParser;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Limits;
import dev.lambdaguardrails.bind.JsonLimits;
import dev.lambdaguardrails.bind.StrictJson;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads events of the declared source. The reader of another source is never loaded. Immutable;
 * serves concurrent invocations.
 */
public final class EventReader {
  private static final int NUMBER_LENGTH = 64;

  /** Of requests, which are refused one by one. */
  private static final JsonLimits REQUESTS =
      new JsonLimits(64, 8 * 1024, Limits.LARGEST_EVENT, NUMBER_LENGTH, 1_000_000);

  /**
   * Of batches: as deep, with names as long and as many tokens as one who fills a table can make
   * them, since a batch that is refused as a whole comes back for ever. What it holds is refused
   * record by record, by the function's own limits.
   */
  private static final JsonLimits BATCHES =
      new JsonLimits(128, 64 * 1024, Limits.LARGEST_EVENT, NUMBER_LENGTH, Limits.LARGEST_EVENT);

  private final EventSource source;
  private final StrictJson json;

  /** Reads events of a source. */
  public EventReader(EventSource source) {
    this.source = source;
    this.json = new StrictJson(source.isRequest() ? REQUESTS : BATCHES);
  }

  /**
   * Reads the request in an event.
   *
   * @param event its bytes
   * @param length how many of them there are
   * @param origin takes where it comes from, null where nobody asks
   * @param sent takes when it was sent, null where nobody asks
   * @throws Refusal if it is not an event of the source
   */
  public HttpEvent request(
      byte[] event, int length, @Nullable Origin origin, @Nullable SentTime sent) {
    HttpEventReader reader;
    if (source == EventSource.HTTP_API || source == EventSource.FUNCTION_URL) {
      reader = new HttpApiReader(source == EventSource.FUNCTION_URL);
    } else if (source == EventSource.REST_API) {
      reader = new RestApiReader();
    } else if (source == EventSource.ALB) {
      reader = new AlbReader();
    } else {
      reader = RarerRequests.reader(source);
    }
    try (JsonParser parser = json.parser(event, length)) {
      EventParser in = new EventParser(parser, origin, sent);
      HttpEvent request = reader.read(in);
      in.endOfOrigin();
      in.end();
      return request;
    } catch (IOException | RuntimeException e) {
      throw unreadable(event, length, e);
    }
  }

  /**
   * Reads the fields to resolve in an event of AppSync.
   *
   * @param event its bytes
   * @param length how many of them there are
   * @throws Refusal if it is not an event of the source
   */
  public ResolverEvent resolver(byte[] event, int length) {
    try (JsonParser parser = json.parser(event, length)) {
      EventParser in = new EventParser(parser);
      ResolverEvent fields = ResolverEvent.read(in);
      in.end();
      return fields;
    } catch (IOException | RuntimeException e) {
      throw unreadable(event, length, e);
    }
  }

  /**
   * Reads the records in an event.
   *
   * @param event its bytes
   * @param length how many of them there are
   * @param origin takes where it comes from, null where nobody asks
   * @param sent takes when it was sent, null where nobody asks
   * @throws Refusal if it is not an event of the source
   */
  public List<RecordEvent> records(
      byte[] event, int length, @Nullable Origin origin, @Nullable SentTime sent) {
    RecordEventReader reader =
        source == EventSource.SQS ? new SqsReader(null) : RarerRecords.reader(source, json);
    try (JsonParser parser = json.parser(event, length)) {
      EventParser in = new EventParser(parser, origin, sent);
      List<RecordEvent> records = reader.read(in);
      in.end();
      return records;
    } catch (IOException | RuntimeException e) {
      throw unreadable(event, length, e);
    }
  }

  /** What is wrong with an event: first of all that it is no text. */
  private static RuntimeException unreadable(byte[] event, int length, Exception thrown) {
    try {
      StrictJson.demandWellFormed(event, length);
    } catch (IOException e) {
      return unreadable(e);
    }
    return thrown instanceof IOException io ? unreadable(io) : (RuntimeException) thrown;
  }

  private static Refusal unreadable(IOException thrown) {
    if (thrown instanceof CharConversionException) {
      return Refusal.of(RefusalCode.EVENT_NOT_UTF8);
    }
    String code = StrictJson.refusal(thrown).code();
    boolean syntax =
        code.equals(RefusalCode.BODY_NOT_JSON.code())
            || code.equals(RefusalCode.DUPLICATE_FIELD.code());
    return Refusal.of(syntax ? RefusalCode.EVENT_NOT_JSON : RefusalCode.EVENT_LIMIT);
  }
}
