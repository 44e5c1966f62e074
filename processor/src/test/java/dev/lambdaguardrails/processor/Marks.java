// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The messages that a source expects, each in a comment above the line where it stands. */
final class Marks {
  private Marks() {}

  /** The messages behind a mark as {@code path:line: message}, in the order of lines. */
  static List<String> expected(String mark, Map<String, String> sources) {
    List<String> expected = new ArrayList<>();
    sources.forEach(
        (path, source) -> {
          List<String> lines = source.lines().toList();
          for (int at = 0; at < lines.size(); at++) {
            int begin = lines.get(at).indexOf(mark);
            if (begin >= 0) {
              int below = at + 1;
              while (lines.get(below).contains(mark)) {
                below++;
              }
              String message = lines.get(at).substring(begin + mark.length());
              expected.add(path + ':' + (below + 1) + ": " + message);
            }
          }
        });
    return expected.stream().sorted(Compilation.BY_LINE).toList();
  }
}
