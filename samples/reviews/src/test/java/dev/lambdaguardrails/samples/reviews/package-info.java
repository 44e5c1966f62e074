// SPDX-License-Identifier: Apache-2.0
/** What the resolvers do, under the real runtime client. */
@NullMarked
package dev.lambdaguardrails.samples.reviews;

import org.jspecify.annotations.NullMarked;
