// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.sink;

import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;

/**
 * The last look at what is about to run: whether a value of this invocation's input stands in it
 * across the bounds of its tokens, and so is more than data.
 *
 * <p>What it takes for input are the path, the query, the headers, the cookies and the texts and
 * names of the body of {@link Invocation}; of a path and a URL not the request's own whole path. It
 * stops a value that was put into a statement, a command line, a path or a URL as it was given, in
 * other case or trimmed. It does not stop one that was changed otherwise, decoded once more, cut
 * out of a longer text, or stored by an earlier invocation: it is the net below parameters, {@link
 * SafeProcess}, {@link SafePaths} and {@link SafeHttp}, not instead of them. Values of a single
 * word or character pass: they cannot be more than one token.
 *
 * <p>It refuses what looks alike, too: where a caller sends {@code "name, id"} and the function
 * writes the same text from a list of its own, let the caller send one word for it.
 *
 * <p>Linear in the text for each length that a value has. Stateless; nothing is read of the
 * invocation until it is asked.
 */
public final class SinkGuard {
  private SinkGuard() {}

  /**
   * Asks of a statement of SQL. It is read as servers do for which a backslash escapes, and as
   * those for which it does not.
   *
   * @throws Refusal if a value is more than one token
   */
  public static void sql(String statement, Invocation call) {
    sql(statement, new InvocationTexts(call));
  }

  static void sql(String statement, InvocationTexts texts) {
    refuse(
        Spans.crosses(statement, StatementTokens.of(statement, false), texts.byLength())
            || Spans.crosses(statement, StatementTokens.of(statement, true), texts.byLength()));
  }

  /**
   * Asks of a command line for a POSIX shell. A value that begins a word with a hyphen is an
   * option, and refused.
   *
   * @throws Refusal if a value is more than one word's plain characters or the inside of quotes
   */
  public static void command(String line, Invocation call) {
    refuse(Spans.crosses(line, CommandTokens.of(line), new InvocationTexts(call).byLength()));
  }

  /**
   * Asks of a path.
   *
   * @throws Refusal if a value is more than one name, or leads up
   */
  public static void path(String path, Invocation call) {
    refuse(Spans.crosses(path, PathTokens.of(path), new InvocationTexts(call, false).byLength()));
  }

  /**
   * Asks of an absolute URL. A whole URL of the caller's is refused: {@link SafeHttp} opens those.
   *
   * @throws Refusal if a value is more than one part, leads up, or says whose host it is
   */
  public static void url(String url, Invocation call) {
    InvocationTexts texts = new InvocationTexts(call, false);
    refuse(
        texts.hold(UrlTokens.host(url)) || Spans.crosses(url, UrlTokens.of(url), texts.byLength()));
  }

  private static void refuse(boolean crosses) {
    if (crosses) {
      throw Refusal.of(RefusalCode.UNSAFE_FOR_SINK);
    }
  }
}
