// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.fulfilment;

import dev.lambdaguardrails.validation.ReferenceEntry;

/** {@link Whisper} by the reference path. */
public final class ReferenceWhisper extends ReferenceEntry {
  /** Runs while the function initialises. */
  public ReferenceWhisper() {
    super(Whisper.class);
  }
}
