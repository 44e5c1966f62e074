// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.lambdaguardrails.jwt;

import org.jspecify.annotations.NullMarked;
