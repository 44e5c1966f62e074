// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.Locale;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** How a scalar is read and written: {@code V} stands for {@code OutputValues}, and so on. */
enum ScalarForm {
  STRING("java.lang.String", "in.text()", "out.writeString(%s)", "TEXT"),
  BOOLEAN("java.lang.Boolean", "in.truth()", "V.truth(%s, out)", "TRUTH"),
  BYTE("java.lang.Byte", "in.byteValue()", "V.whole(%s, out)", "NUMBER"),
  SHORT("java.lang.Short", "in.shortValue()", "V.whole(%s, out)", "NUMBER"),
  INT("java.lang.Integer", "in.intValue()", "V.whole(%s, out)", "NUMBER"),
  LONG("java.lang.Long", "in.longValue()", "V.whole(%s, out)", "NUMBER"),
  FLOAT("java.lang.Float", "in.floatValue()", "V.floating(%s, out)", "NUMBER"),
  DOUBLE("java.lang.Double", "in.doubleValue()", "V.floating(%s, out)", "NUMBER"),
  CHAR("java.lang.Character", "in.character()", "V.text(%s, out)", "TEXT"),
  DECIMAL("java.math.BigDecimal", "in.decimal()", "out.writeNumber(%s)", "NUMBER"),
  INTEGER("java.math.BigInteger", "in.integer()", "out.writeNumber(%s)", "NUMBER"),
  UUID("java.util.UUID", "X.uuid(in)", "V.text(%s, out)", "TEXT"),
  DATE("java.time.LocalDate", "T.localDate(in)", "V.text(%s, out)", "TEXT"),
  TIME("java.time.LocalTime", "T.localTime(in)", "U.localTime(%s, out)", "TEXT"),
  DATE_TIME("java.time.LocalDateTime", "T.localDateTime(in)", "U.localDateTime(%s, out)", "TEXT"),
  INSTANT("java.time.Instant", "T.instant(in)", "V.text(%s, out)", "TEXT"),
  OFFSET("java.time.OffsetDateTime", "T.offsetDateTime(in)", "U.offsetDateTime(%s, out)", "TEXT"),
  DURATION("java.time.Duration", "T.duration(in)", "V.text(%s, out)", "TEXT"),
  PERIOD("java.time.Period", "T.period(in)", "V.text(%s, out)", "TEXT"),
  ZONED("java.time.ZonedDateTime", "Z.zonedDateTime(in)", "U.offsetDateTime(%s, out)", "TEXT"),
  OFFSET_TIME("java.time.OffsetTime", "Z.offsetTime(in)", "V.text(%s, out)", "TEXT"),
  YEAR("java.time.Year", "Z.year(in)", "V.text(%s, out)", "TEXT"),
  MONTH_DAY("java.time.MonthDay", "Z.monthDay(in)", "V.text(%s, out)", "TEXT"),
  ZONE_ID("java.time.ZoneId", "Z.zoneId(in)", "V.text(%s, out)", "TEXT"),
  ZONE_OFFSET("java.time.ZoneOffset", "Z.zoneOffset(in)", "V.text(%s, out)", "TEXT"),
  HTML(Names.SANITIZED_HTML, "H.read(in)", "V.text(%s, out)", "TEXT"),
  BYTES("byte[]", "X.bytes(in)", "V.bytes(%s, out)", "TEXT"),
  INTS("int[]", "A.ints(in)", "V.ints(%s, out)", "TEXT"),
  LONGS("long[]", "A.longs(in)", "V.longs(%s, out)", "TEXT"),
  DOUBLES("double[]", "A.doubles(in)", "V.doubles(%s, out)", "TEXT");

  /** The qualified name of its class; the box of a primitive. */
  final String type;

  /** The form of a part of this type. */
  final String part;

  private final String read;
  private final String write;

  ScalarForm(String type, String read, String write, String part) {
    this.type = type;
    this.read = read;
    this.write = write;
    this.part = part;
  }

  /** The form of a type, null if it is none of these scalars. */
  static @Nullable ScalarForm of(TypeMirror type) {
    String name = TypeText.of(type, element -> element.getQualifiedName().toString());
    for (ScalarForm form : values()) {
      boolean primitive = form.isBox() && form.name().toLowerCase(Locale.ROOT).equals(name);
      if (form.type.equals(name) || primitive) {
        return form;
      }
    }
    return null;
  }

  /** Whether it has a primitive. */
  boolean isBox() {
    return switch (this) {
      case BOOLEAN, BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, CHAR -> true;
      default -> false;
    };
  }

  /** The value that a reader stands at. */
  String read(boolean primitive, Imports imports) {
    String value = read;
    if (read.startsWith("T.")) {
      value = imports.name(Names.INPUT_TIMES) + read.substring(1);
    } else if (read.startsWith("Z.")) {
      value = imports.name(Names.INPUT_CALENDAR) + read.substring(1);
    } else if (read.startsWith("X.")) {
      value = imports.name(Names.INPUT_TEXTS) + read.substring(1);
    } else if (read.startsWith("H.")) {
      value = imports.name(Names.SANITIZED_HTML) + read.substring(1);
    } else if (read.startsWith("A.")) {
      value = imports.name(Names.INPUT_ARRAYS) + read.substring(1);
    }
    return isBox() && !primitive ? "in.isNull() ? null : " + value : value;
  }

  /** A call that writes a value. */
  String write(String value, boolean primitive, Imports imports) {
    if (primitive && this != CHAR) {
      return "out.write%s(%s)".formatted(this == BOOLEAN ? "Boolean" : "Number", value);
    }
    String call = write.formatted(value);
    if (write.startsWith("V.")) {
      return imports.name(Names.OUTPUT_VALUES) + call.substring(1);
    }
    return write.startsWith("U.") ? imports.name(Names.OUTPUT_TIMES) + call.substring(1) : call;
  }
}
