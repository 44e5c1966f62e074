// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.redaction;

/**
 * A value that nothing but an annotation tells: of a component of a type marked {@code @Sensitive}.
 *
 * @param name of the component
 * @param value of it
 * @param planted the value beside its name, as records, JSON and people write it
 */
record Annotated(String name, String value, Planted planted) {
  static final String TYPE = "Delivery";

  /** Components of the type, of which the second is marked. */
  String components() {
    return "id *" + name + " floor";
  }

  static Annotated draw(Draw draw) {
    String name = draw.of("addressee", "birthday", "homeStreet", "diagnosis", "nick_name");
    String word = draw.text(Draw.LOWER, 7);
    String value =
        switch (draw.below(11)) {
          case 0 -> word;
          case 1 -> word + ' ' + draw.text(Draw.LOWER, 5);
          case 2 -> "Ünal " + word + ", " + draw.text(Draw.DIGITS, 2) + " b";
          case 3 -> word + ", floor=" + draw.below(9) + " of " + draw.text(Draw.LOWER, 4);
          case 4 -> word + ")] } , x";
          case 5 -> "\"" + word + "\" said \\ 'so'";
          case 6 -> "+49 30 " + draw.text(Draw.DIGITS, 7);
          case 7 -> draw.text(Draw.DIGITS, 9);
          case 8 -> word + " O'" + draw.text(Draw.LOWER, 4);
          case 9 -> word + " & " + draw.text(Draw.LOWER, 4) + " <" + word + ">; [unknown";
          default -> word + "\n" + draw.text(Draw.LOWER, 6);
        };
    return new Annotated(name, value, planted(name, value, draw));
  }

  private static Planted planted(String name, String value, Draw draw) {
    String record = TYPE + "[id=7, " + name + '=' + value + ", floor=2]";
    String json = "{\"id\":7,\"" + name + "\":" + Form.json(value) + ",\"floor\":2}";
    String number = "{\"id\":7,\"" + name + "\":" + value + ",\"floor\":2}";
    boolean digits = value.chars().allMatch(Character::isDigit);
    boolean named = value.indexOf('=') >= 0;
    String text =
        switch (draw.below(named ? 3 : 9)) {
          case 0 -> record;
          case 1 -> "Cart[items=[" + record + "], at=noon]";
          case 2 -> digits ? number : json;
          case 3 -> name + '=' + value;
          case 4 -> name + ": " + value;
          case 5 -> "id=7, " + name + '=' + value + ", floor=2";
          case 6 -> "<" + name + '>' + value.replace('<', '(') + "</" + name + '>';
          case 7 -> name + "='" + value + "'";
          default -> "id=7&" + name + '=' + value + "&floor=2";
        };
    return new Planted(text, value, false);
  }
}
