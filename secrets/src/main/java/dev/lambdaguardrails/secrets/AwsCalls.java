// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import dev.lambdaguardrails.aws.AwsSession;
import dev.lambdaguardrails.aws.FlatJson;
import dev.lambdaguardrails.aws.http.HttpAnswer;
import dev.lambdaguardrails.aws.http.HttpViolation;
import dev.lambdaguardrails.failure.Misconfiguration;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLException;

/** The calls of one fetch to one service, and what goes wrong with them. */
final class AwsCalls implements AutoCloseable {
  private final AwsSession session;

  AwsCalls(AwsSession session) {
    this.session = session;
  }

  /**
   * The characters of an answer of status 200, for the caller to overwrite.
   *
   * @param longest the bytes that the answer may have
   */
  char[] call(String target, String json, int longest) throws Unfetched {
    try {
      HttpAnswer answer = session.call(target, json, longest);
      try {
        return SecretAnswer.json(answer);
      } finally {
        answer.wipe();
      }
    } catch (Misconfiguration wrong) {
      throw new Unfetched(Fetched.not(wrong));
    } catch (SocketTimeoutException late) {
      throw new Unfetched(Trouble.TIMEOUT, late);
    } catch (SSLException untrusted) {
      throw new Unfetched(Trouble.UNTRUSTED, untrusted);
    } catch (HttpViolation noHttp) {
      throw new Unfetched(Trouble.UNREADABLE, noHttp);
    } catch (IOException broken) {
      throw new Unfetched(Trouble.UNREACHABLE, broken);
    } catch (FlatJson.Unreadable | GeneralSecurityException unusable) {
      throw new Unfetched(Trouble.CREDENTIALS, unusable);
    }
  }

  @Override
  public void close() {
    session.close();
  }
}
