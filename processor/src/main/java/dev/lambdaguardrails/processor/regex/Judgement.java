// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor.regex;

/**
 * How the time to refuse a text grows with its length.
 *
 * @param growth the shape of the growth
 * @param degree for {@link Growth#POLYNOMIAL}, the power of the length; else 0
 * @param prefix the begin of a text that takes this long
 * @param pump what is repeated in it
 * @param suffix its end, at which every attempt fails; empty if none is known
 */
public record Judgement(Growth growth, int degree, String prefix, String pump, String suffix) {

  /** The shapes of growth that matter. */
  public enum Growth {
    /** Each character is read a bounded number of times, or the text is too short to matter. */
    BOUNDED,
    /** A power of the length, and too much of it for the longest text. */
    POLYNOMIAL,
    /** Every repetition of the pump doubles the time, at least. */
    EXPONENTIAL,
    /** The expression was not understood, or is too large to say. */
    UNDECIDED
  }

  static Judgement bounded() {
    return new Judgement(Growth.BOUNDED, 0, "", "", "");
  }

  static Judgement undecided() {
    return new Judgement(Growth.UNDECIDED, 0, "", "", "");
  }

  /** The text with a number of repetitions. */
  public String attack(int repetitions) {
    return prefix + pump.repeat(repetitions) + suffix;
  }
}
