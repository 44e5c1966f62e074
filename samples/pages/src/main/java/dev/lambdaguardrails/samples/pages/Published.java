// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.pages;

/**
 * A page that is published.
 *
 * @param url its path
 * @param html what a browser is sent
 * @param subject the header of the mail
 */
record Published(String url, String html, String subject) {}
