// SPDX-License-Identifier: Apache-2.0
/** What the tests of this module share: a context, a sink, one small function's input, events. */
package dev.lambdaguardrails.testing;
