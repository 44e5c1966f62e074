// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Admits a caller that signed its request as one of the named IAM principals (Signature Version 4).
 *
 * <p>Each pattern is the ARN of a principal of one account:
 *
 * <ul>
 *   <li>{@code arn:aws:iam::123456789012:role/Name}: whoever assumed the role; without its path,
 *       which the front door does not deliver
 *   <li>{@code arn:aws:iam::123456789012:user/path/Name}
 *   <li>{@code arn:aws:iam::123456789012:root}
 *   <li>{@code arn:aws:sts::123456789012:assumed-role/Name/Session}: who assumes a role chooses the
 *       name of the session, unless the role's policy fixes it
 *   <li>{@code arn:aws:sts::123456789012:federated-user/Name}
 * </ul>
 *
 * <p>{@code *} stands for any characters but {@code /}, in a name; partition, account and kind are
 * written out. Repeated, every one of the rules must hold. Only the identity that the front door
 * verified by IAM counts, never a claim; without one the answer is 403, without any identity 401.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html">Identifiers
 *     of IAM</a>
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(AllowRoles.List.class)
public @interface AllowRoles {
  /** The patterns of which one must match. */
  String[] value();

  /** Holds the rules of one function. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.TYPE)
  @interface List {
    /** The rules, all of which must hold. */
    AllowRoles[] value();
  }
}
