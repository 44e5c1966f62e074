// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging.internal;

/** The path of a webhook's URL, which is all that its caller has to know. */
final class Webhooks {
  private Webhooks() {}

  /** Reads behind a word that a slash follows. */
  static void read(Reading in, int begin, int end) {
    char[] text = in.text;
    boolean slack =
        Chars.stands("services", text, begin, end)
            && Chars.stands("hooks.slack.com/", text, begin - 16, end);
    boolean discord =
        Chars.stands("webhooks", text, begin, end)
            && (Chars.stands("discord.com/api/", text, begin - 16, end)
                || Chars.stands("discordapp.com/api/", text, begin - 19, end));
    if (!slack && !discord) {
      return;
    }
    int to = end + 1;
    while (to < in.length && (Chars.isUrlBase64(text[to]) || text[to] == '/')) {
      to++;
    }
    in.found(end + 1, to, Kind.TOKEN);
  }
}
