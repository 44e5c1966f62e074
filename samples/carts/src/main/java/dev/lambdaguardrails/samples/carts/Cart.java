// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.carts;

import java.util.List;

/** What somebody has put into it. */
record Cart(List<String> items) {}
