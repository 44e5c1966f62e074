// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

/**
 * The limits of a JSON document, in levels, characters and tokens.
 *
 * @param depth levels of nesting
 * @param nameLength characters of a field name
 * @param stringLength characters of a string
 * @param numberLength characters of a number
 * @param tokens tokens of the document
 */
public record JsonLimits(
    int depth, int nameLength, int stringLength, int numberLength, int tokens) {}
