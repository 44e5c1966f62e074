// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.check;

import java.util.List;

/** Numbers at an edge, and texts that are nearly numbers. */
final class EdgeNumbers {
  static final List<String> WRITTEN =
      List.of(
          "0",
          "0.00",
          "0E+9",
          "0E-9",
          "1",
          "-1",
          "0.5",
          "127",
          "128",
          "32767",
          "32768",
          "2147483647",
          "2147483648",
          "9007199254740993",
          "16777217",
          "9223372036854775807",
          "9223372036854775808",
          "-9223372036854775808",
          "-9223372036854775809",
          "1E+400000",
          "-1E+400000",
          "1E-400000",
          "-1E-400000",
          "1E+2147483647",
          "1E-2147483647",
          "99999999999999999999.5",
          "1E+308",
          "1E+309",
          "5E-324",
          "1E-46",
          "100.00",
          "1E+2");
  static final List<String> NO_NUMBERS =
      List.of(
          "",
          " ",
          "abc",
          " 1",
          "1 ",
          "+1",
          "-",
          "+",
          ".",
          ".5",
          "5.",
          "1e",
          "1e+",
          "1E5",
          "1e-5",
          "0x10",
          "1_000",
          "1,5",
          "NaN",
          "Infinity",
          "-Infinity",
          "1f",
          "1d",
          "\u0661\u0662",
          "\uff15",
          "\u22121",
          "1E2147483648",
          "1E-2147483649",
          "1E99999999999",
          "--1",
          "1.2.3",
          "1E00000000000000005",
          "\ud835\udfd9",
          "1\u0000");

  private EdgeNumbers() {}
}
