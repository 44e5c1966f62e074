// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.redaction;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** How a text is written where it stands. */
enum Form {
  /** As it is, among words. */
  PLAIN {
    @Override
    String of(Planted planted, String kept, Draw draw) {
      return kept + ' ' + planted.text();
    }
  },
  /** As it is, in brackets. */
  BRACKETS {
    @Override
    String of(Planted planted, String kept, Draw draw) {
      return kept + " (" + planted.text() + ')';
    }
  },
  /** On a line of its own. */
  LINE {
    @Override
    String of(Planted planted, String kept, Draw draw) {
      return kept + " on one line\n" + planted.text() + "\nand then no more";
    }
  },
  /** As a text of JSON. */
  JSON {
    @Override
    String of(Planted planted, String kept, Draw draw) {
      return "{\"k\":\"" + kept + "\",\"v\":" + json(planted.text()) + '}';
    }
  },
  /** As a text of JSON that is a text of JSON. */
  JSON_TWICE {
    @Override
    String of(Planted planted, String kept, Draw draw) {
      String inner = "{\"v\":" + json(planted.text()) + '}';
      return "{\"k\":\"" + kept + "\",\"body\":" + json(inner) + '}';
    }
  },
  /** Once more. */
  JSON_THRICE {
    @Override
    String of(Planted planted, String kept, Draw draw) {
      String inner = "{\"body\":" + json("{\"v\":" + json(planted.text()) + '}') + '}';
      return kept + " got " + json(inner);
    }
  },
  /** As a text of JSON whose every character is escaped by its number. */
  JSON_NUMBERS {
    @Override
    String of(Planted planted, String kept, Draw draw) {
      StringBuilder text = new StringBuilder("{\"k\":\"" + kept + "\",\"v\":\"");
      for (char unit : planted.text().toCharArray()) {
        text.append(String.format("\\u%04x", (int) unit));
      }
      return text.append("\"}").toString();
    }
  },
  /** In base64, at any alignment. */
  BASE64 {
    @Override
    String of(Planted planted, String kept, Draw draw) {
      String before = "the text".substring(draw.below(3)) + ' ';
      return kept + " body " + Draw.base64(before + planted.text());
    }
  },
  /** Percent-encoded, as a part of a query. */
  PERCENT {
    @Override
    String of(Planted planted, String kept, Draw draw) {
      String form = URLEncoder.encode(planted.text(), StandardCharsets.UTF_8);
      return kept + " /q?x=" + (draw.below(2) == 0 ? form : form.replace("+", "%20"));
    }
  },
  /** Split by a line break, where it is known by itself; otherwise as it is. */
  SPLIT {
    @Override
    String of(Planted planted, String kept, Draw draw) {
      String text = planted.text();
      if (!planted.splits()) {
        return kept + ' ' + text;
      }
      int from = text.indexOf(planted.secret());
      int at = from + 1 + draw.below(planted.secret().length() - 1);
      String broken = text.substring(0, at) + draw.of("\n", "\r\n") + text.substring(at);
      return kept + ' ' + broken + ' ' + draw.words(1);
    }
  };

  /** The text of something secret, and beside it something to be kept. */
  abstract String of(Planted planted, String kept, Draw draw);

  /** A text as JSON has it, in its quotes. */
  static String json(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }
}
