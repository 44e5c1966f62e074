// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.access;

import org.jspecify.annotations.Nullable;

/**
 * The load balancer that signs claims.
 *
 * @param arn its ARN
 * @param keys where the public keys of its region are, up to their id
 */
public record AlbSigner(String arn, String keys) {
  private static final int ACCOUNT_LENGTH = 12;

  /** The balancer of an ARN; null if it is none of a partition whose keys are known. */
  public static @Nullable AlbSigner of(String arn) {
    boolean government = arn.startsWith("arn:aws-us-gov:");
    String prefix =
        government ? "arn:aws-us-gov:elasticloadbalancing:" : "arn:aws:elasticloadbalancing:";
    int account = arn.indexOf(':', prefix.length());
    if (!arn.startsWith(prefix) || account < 0) {
      return null;
    }
    String region = arn.substring(prefix.length(), account);
    int resource = account + 1 + ACCOUNT_LENGTH;
    if (!isName(region)
        || !arn.startsWith(":loadbalancer/app/", resource)
        || !isNumber(arn, account + 1, resource)) {
      return null;
    }
    return new AlbSigner(
        arn,
        government
            ? "https://s3-" + region + ".amazonaws.com/aws-elb-public-keys-prod-" + region + '/'
            : "https://public-keys.auth.elb." + region + ".amazonaws.com/");
  }

  private static boolean isNumber(String text, int from, int to) {
    for (int at = from; at < to; at++) {
      if (text.charAt(at) < '0' || text.charAt(at) > '9') {
        return false;
      }
    }
    return true;
  }

  private static boolean isName(String region) {
    for (int at = 0; at < region.length(); at++) {
      char unit = region.charAt(at);
      if (unit != '-' && (unit < 'a' || unit > 'z') && (unit < '0' || unit > '9')) {
        return false;
      }
    }
    return !region.isEmpty();
  }
}
