// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.lambdaguardrails.ratelimit;

import org.jspecify.annotations.NullMarked;
