// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.access;

import org.jspecify.annotations.Nullable;

/**
 * The ARN of an IAM principal, in whose names {@code *} stands for any characters but {@code /}.
 *
 * <p>A role matches whoever assumed it, whose ARN is that of a session: {@code
 * sts::account:assumed-role/Name/Session}. Names of roles are unique in an account without their
 * paths, which a session's ARN does not hold.
 */
public final class PrincipalPattern {
  private static final int ACCOUNT_LENGTH = 12;

  private final String text;

  private PrincipalPattern(String text) {
    this.text = text;
  }

  /** The pattern in a text; null if it names no principal of one account. */
  public static @Nullable PrincipalPattern of(String text) {
    int partition = behind(text, 0, "arn:");
    int service = partition < 0 ? -1 : text.indexOf(':', partition);
    if (service <= partition || !isPartition(text, partition, service)) {
      return null;
    }
    boolean iam = text.startsWith(":iam::", service);
    int account = service + ":iam::".length();
    int resource = account + ACCOUNT_LENGTH + 1;
    if (!(iam || text.startsWith(":sts::", service)) || !isAccount(text, account)) {
      return null;
    }
    String arn = text;
    if (text.startsWith("role/", resource)) {
      arn =
          text.substring(0, service)
              + ":sts::"
              + text.substring(account, resource)
              + "assumed-role/"
              + text.substring(resource + "role/".length())
              + "/*";
    }
    return isResource(text, resource, iam) ? new PrincipalPattern(arn) : null;
  }

  /** Whether an ARN matches: as many segments, each by itself, none of them empty. */
  public boolean matches(String arn) {
    int at = 0;
    int in = 0;
    while (true) {
      int end = end(text, at);
      int inEnd = end(arn, in);
      if (in == inEnd || !matches(at, end, arn, in, inEnd)) {
        return false;
      }
      if (end == text.length() || inEnd == arn.length()) {
        return end == text.length() && inEnd == arn.length();
      }
      at = end + 1;
      in = inEnd + 1;
    }
  }

  private boolean matches(int from, int to, String arn, int inFrom, int inTo) {
    int at = from;
    int in = inFrom;
    int star = -1;
    int retry = inFrom;
    while (in < inTo) {
      if (at < to && text.charAt(at) == '*') {
        star = at++;
        retry = in;
      } else if (at < to && text.charAt(at) == arn.charAt(in)) {
        at++;
        in++;
      } else if (star >= 0 && isName(arn.charAt(retry))) {
        at = star + 1;
        in = ++retry;
      } else {
        return false;
      }
    }
    while (at < to && text.charAt(at) == '*') {
      at++;
    }
    return at == to;
  }

  private static boolean isResource(String text, int from, boolean iam) {
    int segments = 1;
    for (int at = from; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (unit == '/') {
        segments++;
        if (at + 1 == text.length() || text.charAt(at + 1) == '/') {
          return false;
        }
      } else if (unit != '*' && !isName(unit)) {
        return false;
      }
    }
    if (!iam) {
      return (text.startsWith("assumed-role/", from) && segments == 3)
          || (text.startsWith("federated-user/", from) && segments == 2);
    }
    return (text.startsWith("role/", from) && segments == 2)
        || (text.startsWith("user/", from) && segments >= 2)
        || (text.startsWith("root", from) && text.length() == from + "root".length());
  }

  private static boolean isAccount(String text, int from) {
    int to = from + ACCOUNT_LENGTH;
    if (to >= text.length() || text.charAt(to) != ':') {
      return false;
    }
    for (int at = from; at < to; at++) {
      if (text.charAt(at) < '0' || text.charAt(at) > '9') {
        return false;
      }
    }
    return true;
  }

  private static boolean isPartition(String text, int from, int to) {
    for (int at = from; at < to; at++) {
      char unit = text.charAt(at);
      if (unit != '-' && (unit < 'a' || unit > 'z')) {
        return false;
      }
    }
    return true;
  }

  /** Whether a unit may stand in the name of a principal or session. */
  private static boolean isName(char unit) {
    return (unit >= 'a' && unit <= 'z')
        || (unit >= 'A' && unit <= 'Z')
        || (unit >= '0' && unit <= '9')
        || "_+=,.@-".indexOf(unit) >= 0;
  }

  private static int behind(String text, int from, String prefix) {
    return text.startsWith(prefix, from) ? from + prefix.length() : -1;
  }

  private static int end(String text, int from) {
    int end = text.indexOf('/', from);
    return end < 0 ? text.length() : end;
  }

  @Override
  public String toString() {
    return text;
  }
}
