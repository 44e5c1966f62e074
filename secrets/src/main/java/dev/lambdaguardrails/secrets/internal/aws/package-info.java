// SPDX-License-Identifier: Apache-2.0
/** What the calls of this module need beside those of {@code dev.lambdaguardrails.aws}. */
@NullMarked
package dev.lambdaguardrails.secrets.internal.aws;

import org.jspecify.annotations.NullMarked;
