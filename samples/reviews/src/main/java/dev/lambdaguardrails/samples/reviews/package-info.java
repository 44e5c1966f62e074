// SPDX-License-Identifier: Apache-2.0
/** Resolvers of a GraphQL API. Start at {@code ReviewsOfBook}. */
@NullMarked
package dev.lambdaguardrails.samples.reviews;

import org.jspecify.annotations.NullMarked;
