// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import dev.lambdaguardrails.failure.Failure;
import dev.lambdaguardrails.guard.Placeholders;
import org.jspecify.annotations.Nullable;

/**
 * What a source is asked for: {@code prod/db}, {@code prod/db#AWSPREVIOUS}, {@code ssm:/prod/key}.
 *
 * @param id the name or ARN, without prefix and stage; it can stand in JSON and in a URL's query as
 *     it is but for {@code /:+=@}
 * @param stage the stage of its version, null for the current one
 * @param parameter whether it is a parameter of Systems Manager
 */
record SecretName(String id, @Nullable String stage, boolean parameter) {
  private static final String PARAMETER = "ssm:";
  private static final int LONGEST = 2048;

  /**
   * The name that a text of the function's code says.
   *
   * @throws Failure if a placeholder cannot be resolved, or the text is no name
   */
  static SecretName of(String written, Placeholders placeholders) {
    String name = placeholders.resolve(written);
    boolean parameter = name.startsWith(PARAMETER);
    int stageAt = parameter ? -1 : name.indexOf('#');
    String id =
        name.substring(parameter ? PARAMETER.length() : 0, stageAt < 0 ? name.length() : stageAt);
    String stage = stageAt < 0 ? null : name.substring(stageAt + 1);
    if (!isName(id) || (stage != null && !isName(stage))) {
      throw Trouble.NAME.failure(written, null);
    }
    return new SecretName(id, "AWSCURRENT".equals(stage) ? null : stage, parameter);
  }

  /** The whole name, as {@link #of} reads it. */
  String text() {
    return (parameter ? PARAMETER + id : id) + (stage == null ? "" : '#' + stage);
  }

  private static boolean isName(String name) {
    boolean right = !name.isEmpty() && name.length() <= LONGEST;
    for (int at = 0; at < name.length(); at++) {
      char each = name.charAt(at);
      right &= Character.isLetterOrDigit(each) ? each < 0x80 : "/_+=.@-:".indexOf(each) >= 0;
    }
    return right;
  }
}
