// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text of the compiler in which names in braces stand for what a user wrote. */
final class Message {
  private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");

  private Message() {}

  /** The text with a value for each name, in the order of first appearance. */
  static String fill(String text, String... values) {
    List<String> names = new ArrayList<>();
    StringBuilder message = new StringBuilder();
    Matcher matcher = NAME.matcher(text);
    while (matcher.find()) {
      String name = matcher.group(1);
      if (!names.contains(name)) {
        names.add(name);
      }
      matcher.appendReplacement(
          message, Matcher.quoteReplacement(values[names.indexOf(name)].strip()));
    }
    return matcher.appendTail(message).toString();
  }
}
