// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class BarChartTest {

  private static final List<Panel> PANELS =
      List.of(
          new Panel(
              "A & B",
              List.of(
                  new Bar("<script>\"x\"</script>", 50, "0.50 · 50 ms", true),
                  new Bar("other", 100, "1.00 · 100 ms", false))));

  private static Document parsed(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void svg_hostileText_staysText() throws Exception {
    Document chart = parsed(BarChart.svg("a < b", PANELS));
    assertEquals(0, chart.getElementsByTagName("script").getLength());
    NodeList texts = chart.getElementsByTagName("text");
    assertEquals("A & B", texts.item(0).getTextContent());
    assertEquals("<script>\"x\"</script>", texts.item(1).getTextContent());
  }

  @Test
  void svg_bars_areToScaleAndTellOurs() throws Exception {
    NodeList bars = parsed(BarChart.svg("chart", PANELS)).getElementsByTagName("rect");
    Element ours = (Element) bars.item(0);
    Element other = (Element) bars.item(1);
    assertEquals("ours", ours.getAttribute("class"));
    assertEquals("other", other.getAttribute("class"));
    assertEquals(
        Double.parseDouble(other.getAttribute("width")),
        2 * Double.parseDouble(ours.getAttribute("width")),
        0.2);
  }

  @Test
  void svg_everyDrawing_liesWithinTheView() throws Exception {
    Document chart = parsed(BarChart.svg("chart", PANELS));
    int height = Integer.parseInt(chart.getDocumentElement().getAttribute("height"));
    for (String name : List.of("rect", "text")) {
      NodeList drawn = chart.getElementsByTagName(name);
      for (int at = 0; at < drawn.getLength(); at++) {
        double y = Double.parseDouble(((Element) drawn.item(at)).getAttribute("y"));
        assertTrue(y >= 0 && y < height, name + " at " + y + " of " + height);
      }
    }
  }

  @Test
  void svg_noBackground_hasColoursForDarkPagesToo() {
    String svg = BarChart.svg("chart", PANELS);
    assertTrue(svg.contains("prefers-color-scheme: dark"), svg);
    assertFalse(svg.contains("100%"), svg);
  }

  @Test
  void svg_samePanels_givesTheSameBytes() {
    assertEquals(BarChart.svg("chart", PANELS), BarChart.svg("chart", List.copyOf(PANELS)));
  }
}
