// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.chart;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Panels of horizontal bars, below each other, as SVG.
 *
 * <p>No background and two sets of colours, so that it can be read on light and on dark pages. The
 * same panels give the same bytes.
 */
final class BarChart {

  private static final int WIDTH = 760;
  private static final int NAMES = 190;
  private static final int LABELS = 190;
  private static final int LINE = 24;
  private static final int BAR = 16;
  private static final int TITLE = 34;

  private static final String STYLE =
      """
      <style>
        text { font: 13px sans-serif; fill: #1f2328; }
        .title { font-weight: bold; }
        .other { fill: #8c959f; }
        .ours { fill: #0969da; }
        @media (prefers-color-scheme: dark) {
          text { fill: #e6edf3; }
          .other { fill: #6e7681; }
          .ours { fill: #4493f8; }
        }
      </style>
      """;

  private BarChart() {}

  static String svg(String description, List<Panel> panels) {
    StringBuilder drawing = new StringBuilder();
    int y = 0;
    for (Panel panel : panels) {
      text(drawing, "title", 0, y + 20, panel.title());
      y += TITLE;
      double longest = panel.bars().stream().mapToDouble(Bar::length).max().orElse(1);
      for (Bar bar : panel.bars()) {
        bar(drawing, bar, y, bar.length() / longest);
        y += LINE;
      }
    }
    return String.format(
        Locale.ROOT,
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" \
        role="img">
        <title>%3$s</title>
        %4$s%5$s</svg>
        """,
        WIDTH,
        y + 8,
        escaped(description),
        STYLE,
        drawing);
  }

  private static void bar(StringBuilder drawing, Bar bar, int y, double part) {
    double width = Math.max(1, part * (WIDTH - NAMES - LABELS));
    text(drawing, null, 0, y + 13, bar.name());
    drawing.append(
        String.format(
            Locale.ROOT,
            "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"2\"/>\n",
            bar.ours() ? "ours" : "other",
            NAMES,
            y,
            width,
            BAR));
    text(drawing, null, (int) (NAMES + width + 8), y + 13, bar.label());
  }

  private static void text(
      StringBuilder drawing, @Nullable String style, int x, int y, String text) {
    drawing.append(
        String.format(
            Locale.ROOT,
            "<text%s x=\"%d\" y=\"%d\">%s</text>\n",
            style == null ? "" : " class=\"" + style + '"',
            x,
            y,
            escaped(text)));
  }

  /** Text that XML takes as text. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
