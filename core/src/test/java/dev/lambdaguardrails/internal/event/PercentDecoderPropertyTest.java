// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lambdaguardrails.NamedValues;
import dev.lambdaguardrails.failure.Refusal;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The oracle on valid input is {@link URLDecoder}; on any bytes the JDK's strict decoder. */
class PercentDecoderPropertyTest {
  @Provide
  Arbitrary<String> text() {
    return Arbitraries.strings()
        .withChars('a', 'Z', '0', ' ', '+', '%', '&', '=', '/', '\u00e9', '\u20ac', '\u0000')
        .ofMaxLength(20);
  }

  @Property
  void query_encodedText_decodesAsTheJdkDoes(@ForAll("text") String text) {
    String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
    assertEquals(text, PercentDecoder.query(encoded));
    assertEquals(URLDecoder.decode(encoded, StandardCharsets.UTF_8), PercentDecoder.query(encoded));
  }

  @Property
  void path_encodedText_leavesAPlusAlone(@ForAll("text") String text) {
    String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    assertEquals(text, PercentDecoder.path(encoded));
    assertEquals("+" + text, PercentDecoder.path("+" + encoded));
  }

  @Property
  void query_anyEscapedBytes_decodesAsStrictUtf8OrIsRefused(@ForAll byte[] bytes) {
    StringBuilder encoded = new StringBuilder();
    for (byte next : bytes) {
      encoded.append('%');
      encoded.append(Character.forDigit((next >> 4) & 15, 16));
      encoded.append(Character.toUpperCase(Character.forDigit(next & 15, 16)));
    }
    String expected;
    try {
      expected = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      assertThrows(Refusal.class, () -> PercentDecoder.query(encoded.toString()));
      return;
    }
    assertEquals(expected, PercentDecoder.query(encoded.toString()));
  }

  @Property
  void query_anyText_decodesOrIsRefusedAndNothingElse(@ForAll String any) {
    try {
      assertEquals(any.indexOf('%') < 0, PercentDecoder.query(any).equals(any.replace('+', ' ')));
    } catch (Refusal refusal) {
      assertEquals("bad-encoding", refusal.code());
    }
  }

  @Example
  void path_nothingEncoded_isTheSameInstance() {
    String plain = "/orders/\u00e9+1";
    assertSame(plain, PercentDecoder.path(plain));
  }

  @Example
  void query_truncatedOrForeignEscapes_refused() {
    for (String bad :
        List.of(
            "%",
            "a%", "%4", "%4g", "%g4", "%%41", "%u0041", "% 41", "%-1", "%+1", "%\uff14\uff11")) {
      assertThrows(Refusal.class, () -> PercentDecoder.query(bad), bad);
    }
  }

  @Property
  void queryString_encodedPairs_parsesAsTheJdkWould(
      @ForAll("pairs") List<Map.Entry<String, String>> pairs) {
    List<String> encoded = new ArrayList<>();
    Map<String, List<String>> expected = new LinkedHashMap<>();
    for (Map.Entry<String, String> pair : pairs) {
      encoded.add(
          URLEncoder.encode(pair.getKey(), StandardCharsets.UTF_8)
              + "="
              + URLEncoder.encode(pair.getValue(), StandardCharsets.UTF_8));
      expected.computeIfAbsent(pair.getKey(), name -> new ArrayList<>()).add(pair.getValue());
    }
    NamedValues values = QueryString.parse(String.join("&", encoded));
    assertEquals(new ArrayList<>(expected.keySet()), new ArrayList<>(values.names()));
    expected.forEach((name, all) -> assertEquals(all, values.all(name)));
  }

  @Provide
  Arbitrary<List<Map.Entry<String, String>>> pairs() {
    return text().tuple2().map(pair -> Map.entry(pair.get1(), pair.get2())).list().ofMaxSize(6);
  }

  @Example
  void queryString_oddShapes_readAsFormsAre() {
    assertEquals(List.of(), new ArrayList<>(QueryString.parse("").names()));
    assertEquals(List.of(), new ArrayList<>(QueryString.parse("&&&").names()));
    assertEquals(List.of(""), QueryString.parse("a").all("a"));
    assertEquals(List.of("", ""), QueryString.parse("a&a=").all("a"));
    assertEquals(List.of("b=c"), QueryString.parse("a=b=c").all("a"));
    assertEquals(List.of("b"), QueryString.parse("=b").all(""));
    assertEquals(List.of("b;c=d"), QueryString.parse("a=b;c=d").all("a"));
    assertEquals(List.of("1"), QueryString.parse("%26a%3D=1").all("&a="));
    assertEquals(List.of("1"), QueryString.parse("?a=1").all("?a"));
    assertEquals(List.of("1"), QueryString.parse("A=1").all("A"));
    assertEquals(List.of(), QueryString.parse("A=1").all("a"));
  }
}
