// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.redaction;

import java.util.List;
import java.util.Map;

/** Where in a log event a text stands. */
enum Place {
  /** The message itself. */
  MESSAGE {
    @Override
    void put(RowDraft row, String name, String text) {
      row.message(text);
    }
  },
  /** An argument. */
  ARGUMENT {
    @Override
    void put(RowDraft row, String name, String text) {
      row.message("took {} now", text);
    }
  },
  /** An element of a list that is an argument. */
  ELEMENT {
    @Override
    void put(RowDraft row, String name, String text) {
      row.message("list {} here", List.of("first", text));
    }
  },
  /** An entry of a map that is an argument. */
  ENTRY {
    @Override
    void put(RowDraft row, String name, String text) {
      row.message("map {} here", Map.of(name, text));
    }
  },
  /** A key, of SLF4J's. */
  KEY {
    @Override
    void put(RowDraft row, String name, String text) {
      row.message("keyed").pair(text, 7);
    }
  },
  /** A value, of SLF4J's. */
  VALUE {
    @Override
    void put(RowDraft row, String name, String text) {
      row.message("valued").pair(name, text);
    }
  },
  /** A member of a map within a list that is a value. */
  MEMBER {
    @Override
    void put(RowDraft row, String name, String text) {
      row.message("nested").pair("seen", List.of(1, Map.of(name, text)));
    }
  },
  /** A value of the MDC. */
  MDC {
    @Override
    void put(RowDraft row, String name, String text) {
      row.message("of a caller").mdc(name, text);
    }
  },
  /** The message of the exception. */
  THROWN {
    @Override
    void put(RowDraft row, String name, String text) {
      row.message("failed").thrown(new ThrownRow(text, null, List.of()));
    }
  },
  /** The message of the cause of its cause. */
  CAUSE {
    @Override
    void put(RowDraft row, String name, String text) {
      ThrownRow cause = new ThrownRow("inner", new ThrownRow(text, null, List.of()), List.of());
      row.message("failed").thrown(new ThrownRow("outer", cause, List.of()));
    }
  },
  /** The message of what its cause suppressed. */
  SUPPRESSED {
    @Override
    void put(RowDraft row, String name, String text) {
      ThrownRow suppressed = new ThrownRow(text, null, List.of());
      ThrownRow cause = new ThrownRow("inner", null, List.of(suppressed));
      row.message("failed").thrown(new ThrownRow("outer", cause, List.of()));
    }
  };

  /** Places whose text has a name beside it. */
  static final List<Place> NAMED = List.of(ENTRY, VALUE, MEMBER, MDC);

  /** Puts a text there, beside this name where there is one. */
  abstract void put(RowDraft row, String name, String text);
}
