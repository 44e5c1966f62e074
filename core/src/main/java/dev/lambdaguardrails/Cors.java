// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets scripts of the named origins read the answers of a function in a browser.
 *
 * <p>Without it no header of this protocol is added. With it the guard answers a preflight itself,
 * before any access rule and without the function, adds the headers to every answer and refusal for
 * an origin of the list, and {@code Vary: Origin} to all. An origin that is not in the list gets an
 * answer without them, which its browser keeps from the script.
 *
 * <p>It is no access rule: who sends no {@code Origin}, or any it likes, is served by the others.
 * Configure it here or at the API or function URL, not at both.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch, CORS protocol</a>
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Cors {
  /**
   * The origins, as a browser writes them: {@code https://app.example.com}; or {@code *} alone, for
   * all. {@code http} is for {@code localhost} only.
   */
  String[] origins();

  /** The methods that a preflight allows, in capitals. */
  String[] methods() default {"GET", "POST"};

  /** The request headers that a preflight allows. */
  String[] headers() default {"content-type"};

  /** The answer headers that a script may read beside the safelisted ones. */
  String[] exposed() default {};

  /** Whether the browser sends cookies and lets the script read the answer; not with {@code *}. */
  boolean credentials() default false;

  /** The seconds for which a browser keeps a preflight's answer, 0 to 86400. */
  int maxAgeSeconds() default 600;
}
