// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.aws;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.lambdaguardrails.aws.http.Budget;
import dev.lambdaguardrails.aws.http.HttpAnswer;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.guard.Environment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * One service of AWS, called now and then. Safe for concurrent use: each call has a connection of
 * its own.
 *
 * @param name its name in host names and signatures
 * @param variable the variable of its own endpoint
 * @param environment the variables of the function
 */
record AwsService(String name, String variable, Environment environment) {
  /** What a call may take: longer, and the record is tried again later. */
  private static final int MILLIS = 5_000;

  private static final int LONGEST_ANSWER = 64 * 1024;

  /**
   * What the service answers.
   *
   * @throws IOException if there is no answer
   */
  AwsAnswer call(AwsCall call) throws IOException {
    Budget budget = new Budget(MILLIS);
    try (AwsSession session =
        new AwsSession(name, variable, environment, WallClock.SYSTEM, budget)) {
      HttpAnswer answer = session.call(call, LONGEST_ANSWER);
      return new AwsAnswer(answer.status(), new String(answer.body(), StandardCharsets.UTF_8));
    } catch (GeneralSecurityException | FlatJson.Unreadable unsigned) {
      throw new IOException("no signature");
    }
  }

  /** An answer: its status, and its body, of which nothing is ever written. */
  record AwsAnswer(int status, String body) {
    @Override
    public String toString() {
      return "AwsAnswer[" + status + ']';
    }
  }

  /**
   * The value of a variable.
   *
   * @throws Misconfiguration if it is unset
   */
  String demand(String variable, String meaning) {
    String value = environment.get(variable);
    if (value == null || value.isEmpty()) {
      throw new Misconfiguration("Set " + variable + " to " + meaning + '.');
    }
    return value;
  }

  /** Adds a text as JSON in ASCII, which every service takes. */
  static void quote(String text, StringBuilder json) {
    StringBuilder quoted = new StringBuilder(text.length() + 16);
    JsonStringEncoder.getInstance().quoteAsString(text, quoted);
    json.append('"');
    for (int at = 0; at < quoted.length(); at++) {
      char unit = quoted.charAt(at);
      if (unit < 0x7F) {
        json.append(unit);
      } else {
        String hex = Integer.toHexString(unit);
        json.append("\\u").append("0000", 0, 4 - hex.length()).append(hex);
      }
    }
    json.append('"');
  }
}
