// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.reviews;

import dev.lambdaguardrails.Sensitive;

/** What a reader thinks of a book. */
record Review(String isbn, @Sensitive String reader, int stars, String text) {}
