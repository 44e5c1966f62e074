// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/** Names what the decoder has undone. */
final class Views {
  private Views() {}

  static View of(int codecs) {
    switch (codecs) {
      case Decoder.PERCENT -> {
        return View.PERCENT;
      }
      case Decoder.ENTITY -> {
        return View.ENTITY;
      }
      case Decoder.ESCAPE -> {
        return View.ESCAPE;
      }
      case Decoder.FOLD -> {
        return View.FOLDED;
      }
      default -> {
        return View.MIXED;
      }
    }
  }
}
