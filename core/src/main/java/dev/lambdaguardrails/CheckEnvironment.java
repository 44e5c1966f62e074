// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Looks at the environment while the function initialises, and records a security event of each
 * {@link EnvironmentRisk}; those that are fatal fail init.
 *
 * <p>It tells the names of variables, and never a value or the name of a file. It finds what has
 * the form of a secret, and no other: a password in a variable of another name passes. Without this
 * annotation nothing is looked at, and no class of it is loaded.
 *
 * @see <a href="https://owasp.org/www-project-serverless-top-10/">OWASP Serverless Top 10, A6:
 *     Security Misconfiguration</a>
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface CheckEnvironment {
  /**
   * What fails init; {@link EnvironmentRisk#LONG_TIMEOUT}, which init cannot know, fails each
   * invocation.
   */
  EnvironmentRisk[] fatal() default {};
}
