// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import dev.lambdaguardrails.aws.FlatJson;
import dev.lambdaguardrails.aws.JsonLists;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the current versions of secrets twenty at a time.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_BatchGetSecretValue.html">BatchGetSecretValue</a>
 */
final class SecretBatches {
  private static final String TARGET = "secretsmanager.BatchGetSecretValue";
  private static final int MOST = 20;
  private static final int TRIES = 2;

  /** No service needs more pages than names. */
  private static final int MOST_PAGES = MOST;

  /** Twenty secrets of 64 KiB, which JSON may write six times as long. */
  private static final int LONGEST_ANSWER = 8 * 1024 * 1024;

  private static final int LONGEST_TOKEN = 4096;
  private static final String[] FIELDS = {
    "Name", "ARN", "SecretString", "SecretBinary", "VersionId", "SecretId", "ErrorCode"
  };

  private final AwsCalls calls;

  SecretBatches(AwsCalls calls) {
    this.calls = calls;
  }

  /**
   * Fetches each current secret that is not there.
   *
   * @return whether the role may do so; if not, nothing was fetched from here on
   */
  boolean fetch(SecretName[] names, Fetched[] fetched) {
    int[] chunk = new int[MOST];
    int size = 0;
    for (int at = 0; at < names.length; at++) {
      if (!names[at].parameter() && names[at].stage() == null) {
        chunk[size++] = at;
      }
      if (size == MOST || (size > 0 && at == names.length - 1)) {
        Fetched failed = pages(names, Arrays.copyOf(chunk, size), fetched);
        if (failed != null && failed.is(Trouble.DENIED)) {
          return false;
        }
        if (failed != null) {
          rest(chunk, size, fetched, failed);
        }
        size = 0;
      }
    }
    return true;
  }

  private static void rest(int[] chunk, int size, Fetched[] fetched, Fetched failed) {
    for (int at = 0; at < size; at++) {
      if (fetched[chunk[at]] == null) {
        fetched[chunk[at]] = failed;
      }
    }
  }

  /** Reads all pages of one chunk; what went wrong with all that is missing, or null. */
  private @Nullable Fetched pages(SecretName[] names, int[] chunk, Fetched[] fetched) {
    String ids = ids(names, chunk);
    String token = "";
    for (int page = 0; page < MOST_PAGES; page++) {
      String next = null;
      Fetched failed = Fetched.not(Trouble.FAILING);
      for (int tried = 0; tried < TRIES && next == null && failed.passes(); tried++) {
        try {
          next = page(calls.call(TARGET, ids + token + '}', LONGEST_ANSWER), names, chunk, fetched);
        } catch (Unfetched unfetched) {
          failed = unfetched.why();
        }
      }
      if (next == null) {
        return failed;
      }
      if (next.isEmpty()) {
        return null;
      }
      token = ",\"NextToken\":\"" + next + '"';
    }
    return Fetched.not(Trouble.UNREADABLE);
  }

  private static String ids(SecretName[] names, int[] chunk) {
    StringBuilder json = new StringBuilder("{\"SecretIdList\":[");
    for (int place = 0; place < chunk.length; place++) {
      String id = names[chunk[place]].id();
      boolean again = false;
      for (int before = 0; before < place; before++) {
        again |= names[chunk[before]].id().equals(id);
      }
      if (!again) {
        json.append(place == 0 ? "\"" : ",\"").append(id).append('"');
      }
    }
    return json.append(']').toString();
  }

  /** Reads one page, and overwrites it; the token of the next, empty if there is none. */
  private static String page(char[] json, SecretName[] names, int[] chunk, Fetched[] fetched)
      throws Unfetched {
    try {
      char[] token = JsonLists.read(json, "NextToken", FIELDS, new Rows(names, chunk, fetched));
      return token == null ? "" : checked(new String(token));
    } catch (FlatJson.Unreadable unreadable) {
      throw new Unfetched(Trouble.UNREADABLE, null);
    } finally {
      Arrays.fill(json, '\0');
    }
  }

  /** A token that can stand in JSON as it is. */
  private static String checked(String token) throws Unfetched {
    boolean right = token.length() <= LONGEST_TOKEN;
    for (int at = 0; at < token.length(); at++) {
      char each = token.charAt(at);
      right &= each > ' ' && each <= '~' && each != '"' && each != '\\';
    }
    if (!right) {
      throw new Unfetched(Trouble.UNREADABLE, null);
    }
    return token;
  }

  /** Gives each element of an answer to the names that it is for. */
  private static final class Rows extends AnsweredRows {
    Rows(SecretName[] names, int[] chunk, Fetched[] fetched) {
      super(names, chunk, fetched);
    }

    @Override
    public void row(String list, char[] @Nullable [] values) {
      if (list.equals("SecretValues")) {
        Fetched secret = SecretAnswer.secret(values[2], values[3], values[4]);
        for (int at : chunk) {
          if (is(names[at].id(), text(values[0]), text(values[1]))) {
            fetched[at] = secret;
          }
        }
      } else if (list.equals("Errors") && values[6] != null) {
        String id = text(values[5]);
        for (int at : chunk) {
          if (names[at].id().equals(id)) {
            Fetched refused = Fetched.not(SecretAnswer.trouble(text(values[6])));
            if (!refused.passes()) {
              fetched[at] = refused;
            }
          }
        }
      }
    }

    /** Whether a name, an ARN, or an ARN without its last seven characters is the secret's. */
    private static boolean is(String id, String name, String arn) {
      return id.equals(name)
          || id.equals(arn)
          || (id.startsWith("arn:")
              && arn.length() == id.length() + 7
              && arn.startsWith(id)
              && arn.charAt(id.length()) == '-');
    }
  }
}
