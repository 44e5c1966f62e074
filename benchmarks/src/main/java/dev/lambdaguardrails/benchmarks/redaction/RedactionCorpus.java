// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.redaction;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A corpus of our own making: what is secret in every place and escaping, and as much that looks
 * like it. One seed makes one corpus.
 */
public final class RedactionCorpus {
  private final Draw draw;

  private RedactionCorpus(long seed) {
    this.draw = new Draw(seed);
  }

  /** So many lines with something secret in them, and as many with look-alikes. */
  public static List<RedactionRow> of(long seed, int pairs) {
    RedactionCorpus corpus = new RedactionCorpus(seed);
    List<RedactionRow> rows = new ArrayList<>();
    for (int at = 0; at < pairs; at++) {
      rows.add(at % 3 == 0 ? corpus.live() : corpus.patterned());
      rows.add(corpus.harmless());
    }
    return rows;
  }

  private RedactionRow live() {
    List<String> live = Planted.live(draw);
    String secret = live.get(1);
    boolean joined = secret.indexOf('"') < 0 && secret.indexOf('\\') < 0;
    Planted planted = new Planted(secret, secret, joined);
    return placed(planted, List.of(live.get(0)));
  }

  private RedactionRow patterned() {
    return placed(Planted.pattern(draw), List.of());
  }

  private RedactionRow harmless() {
    String kept = LookAlikes.draw(draw);
    String around = draw.words(2);
    return switch (draw.below(4)) {
      case 0 -> row(around + ' ' + kept + ' ' + draw.words(1), List.of(), List.of(), null, kept);
      case 1 -> row(around + " {} done", List.of(kept), List.of(), null, kept);
      case 2 -> row(around + " ({})", List.of(List.of(kept, 7)), List.of(), null, kept);
      default -> row("{\"id\":\"" + kept + "\",\"n\":1}", List.of(), List.of(), null, kept);
    };
  }

  private RedactionRow placed(Planted planted, List<String> live) {
    String kept = "kept-" + draw.text(Draw.LOWER, 5);
    String text = planted.text();
    List<@Nullable Object> none = List.of();
    String secret = planted.secret();
    switch (draw.below(13)) {
      case 0, 1 -> {
        return row(kept + ' ' + text, none, live, secret, kept);
      }
      case 2 -> {
        return row(kept + " {}", List.of(text), live, secret, kept);
      }
      case 3 -> {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("a", kept);
        map.put("b", text);
        return row("map {} here", List.of(map), live, secret, kept);
      }
      case 4 -> {
        return row("list {} here", List.of(List.of(kept, text)), live, secret, kept);
      }
      case 5 -> {
        return row(
            "{\"k\":\"" + kept + "\",\"v\":\"" + json(text) + "\"}", none, live, secret, kept);
      }
      case 6 -> {
        String inner = "{\"v\":\"" + json(text) + "\"}";
        return row(
            "{\"k\":\"" + kept + "\",\"body\":\"" + json(inner) + "\"}", none, live, secret, kept);
      }
      case 7 -> {
        String inner = "{\"body\":\"" + json("{\"v\":\"" + json(text) + "\"}") + "\"}";
        return row(kept + " got {}", List.of("\"" + json(inner) + "\""), live, secret, kept);
      }
      case 8 -> {
        return row(kept + " body " + Draw.base64("the text " + text), none, live, secret, kept);
      }
      case 9 -> {
        String form = URLEncoder.encode(text, StandardCharsets.UTF_8);
        return row(kept + " /q?x=" + form.replace("+", "%20"), none, live, secret, kept);
      }
      case 10, 11 -> {
        if (!planted.splits()) {
          return row(kept + " (" + text + ')', none, live, secret, kept);
        }
        int at = 1 + draw.below(text.length() - 1);
        String split = text.substring(0, at) + draw.of("\n", "\r\n") + text.substring(at);
        return row(kept + ' ' + split + ' ' + draw.words(1), none, live, secret, kept);
      }
      default -> {
        return row("line one\n" + text + '\n' + kept, none, live, secret, kept);
      }
    }
  }

  private static String json(String text) {
    return new String(JsonStringEncoder.getInstance().quoteAsString(text));
  }

  private static RedactionRow row(
      String message,
      List<? extends @Nullable Object> args,
      List<String> live,
      @Nullable String secret,
      String kept) {
    return new RedactionRow(
        message,
        new ArrayList<>(args),
        live,
        secret == null ? List.of() : List.of(secret),
        List.of(kept));
  }
}
