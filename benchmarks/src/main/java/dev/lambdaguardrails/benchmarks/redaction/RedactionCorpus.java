// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.redaction;

import java.util.ArrayList;
import java.util.List;

/**
 * A corpus of our own making: what is secret in every place and form, and as much that looks like
 * it. One seed makes one corpus.
 */
public final class RedactionCorpus {
  private static final int KINDS = 4;
  private static final List<Place> PLACES = List.of(Place.values());
  private static final List<Form> FORMS = List.of(Form.values());

  /** So many pairs have every kind in every place in every form. */
  static final int ROUND = KINDS * PLACES.size() * FORMS.size();

  private final Draw draw;

  private RedactionCorpus(long seed) {
    this.draw = new Draw(seed);
  }

  /** So many lines with something secret in them, and as many with look-alikes. */
  public static List<RedactionRow> of(long seed, int pairs) {
    RedactionCorpus corpus = new RedactionCorpus(seed);
    List<RedactionRow> rows = new ArrayList<>();
    for (int at = 0; at < pairs; at++) {
      Place place = PLACES.get(at / KINDS % PLACES.size());
      Form form = FORMS.get(at / KINDS / PLACES.size() % FORMS.size());
      rows.add(corpus.secret(at % KINDS, place, form));
      rows.add(corpus.harmless(place));
    }
    return rows;
  }

  private RedactionRow secret(int kind, Place place, Form form) {
    return switch (kind) {
      case 0 -> live(place, form);
      case 1 -> annotated(place, form);
      default -> placed(Planted.pattern(draw), new RowDraft(), place, form);
    };
  }

  private RedactionRow live(Place place, Form form) {
    List<String> live = Planted.live(draw);
    return placed(Planted.bare(live.get(1)), new RowDraft().live(live.get(0)), place, form);
  }

  /** Beside its name in the text; or the name is that of the place, and the text its value. */
  private RedactionRow annotated(Place place, Form form) {
    Annotated annotated = Annotated.draw(draw);
    RowDraft row = new RowDraft().type(Annotated.TYPE, annotated.components());
    if (!Place.NAMED.contains(place) || draw.below(2) == 0) {
      return placed(annotated.planted(), row, place, form);
    }
    place.put(row, annotated.name(), annotated.value());
    return row.secret(annotated.value()).row();
  }

  private RedactionRow placed(Planted planted, RowDraft row, Place place, Form form) {
    String kept = "kept-" + draw.text(Draw.LOWER, 5);
    place.put(row, "note", form.of(planted, kept, draw));
    return row.secret(planted.secret()).keep(kept).row();
  }

  private RedactionRow harmless(Place place) {
    String kept = LookAlikes.draw(draw);
    String text =
        switch (draw.below(4)) {
          case 0 -> draw.words(2) + ' ' + kept + ' ' + draw.words(1);
          case 1 -> draw.words(2) + " (" + kept + ')';
          case 2 -> "{\"id\":\"" + kept + "\",\"n\":1}";
          default -> kept;
        };
    RowDraft row = new RowDraft();
    place.put(row, "note", text);
    return row.keep(kept).row();
  }
}
