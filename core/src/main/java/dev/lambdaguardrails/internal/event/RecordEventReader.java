// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the records in an event of one source, which most sources list as {@code Records}. A record
 * without a plain id, or two with the same, is no event of a source that is told of failures by id.
 */
interface RecordEventReader {
  /**
   * Reads a whole event.
   *
   * @throws dev.lambdaguardrails.failure.Refusal if it is not of this source
   */
  default List<RecordEvent> read(EventParser in) throws IOException {
    List<RecordEvent> records = null;
    in.object();
    for (String field = in.field(); field != null; field = in.field()) {
      if (field.equals("Records") && in.arrayOrNull()) {
        records = records(in);
      } else {
        beside(field, in);
      }
    }
    if (records == null) {
      throw EventParser.otherSource();
    }
    return records;
  }

  /**
   * Reads what stands beside the records.
   *
   * @param field its name
   */
  default void beside(String field, EventParser in) throws IOException {
    in.skip();
  }

  /** Reads the list of records here. */
  default List<RecordEvent> records(EventParser in) throws IOException {
    List<RecordEvent> records = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    while (in.element()) {
      RecordEvent record = record(in, records.size());
      if (!RecordEvent.isId(record.id()) || !ids.add(record.id())) {
        throw EventParser.otherSource();
      }
      endOfRecord(in);
      records.add(in.timed(record));
    }
    return records;
  }

  /** The end of one record, which says by itself where it comes from. */
  default void endOfRecord(EventParser in) {
    in.endOfOrigin();
  }

  /**
   * Reads one of the listed records.
   *
   * @param position how many there are before it
   */
  default RecordEvent record(EventParser in, int position) throws IOException {
    throw EventParser.otherSource();
  }
}
