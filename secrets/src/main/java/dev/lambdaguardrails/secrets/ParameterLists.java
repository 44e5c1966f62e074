// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import dev.lambdaguardrails.aws.FlatJson;
import dev.lambdaguardrails.aws.JsonLists;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Fetches parameters of Systems Manager ten at a time, decrypted. A name may end in {@code :3} or
 * {@code :label}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameters.html">GetParameters</a>
 */
final class ParameterLists {
  private static final String TARGET = "AmazonSSM.GetParameters";
  private static final int MOST = 10;
  private static final int TRIES = 2;

  /** Ten parameters of 8 KiB, which JSON may write six times as long. */
  private static final int LONGEST_ANSWER = 512 * 1024;

  private static final String[] FIELDS = {"Name", "ARN", "Selector", "Value", "Version"};

  private final AwsCalls calls;

  ParameterLists(AwsCalls calls) {
    this.calls = calls;
  }

  void fetch(SecretName[] names, Fetched[] fetched) {
    int[] chunk = new int[MOST];
    int size = 0;
    for (int at = 0; at < names.length; at++) {
      if (names[at].parameter()) {
        chunk[size++] = at;
      }
      if (size == MOST || (size > 0 && at == names.length - 1)) {
        chunk(names, Arrays.copyOf(chunk, size), fetched);
        size = 0;
      }
    }
  }

  private void chunk(SecretName[] names, int[] chunk, Fetched[] fetched) {
    StringBuilder json = new StringBuilder("{\"WithDecryption\":true,\"Names\":[");
    for (int place = 0; place < chunk.length; place++) {
      json.append(place == 0 ? "\"" : ",\"").append(names[chunk[place]].id()).append('"');
    }
    String request = json.append("]}").toString();
    Fetched missing = Fetched.not(Trouble.FAILING);
    for (int tried = 0; tried < TRIES && missing.passes(); tried++) {
      missing = page(request, names, chunk, fetched);
    }
    for (int at : chunk) {
      if (fetched[at] == null) {
        fetched[at] = missing;
      }
    }
  }

  /** Makes the call; what became of each name that it does not tell of. */
  private Fetched page(String request, SecretName[] names, int[] chunk, Fetched[] fetched) {
    char[] json = {};
    try {
      json = calls.call(TARGET, request, LONGEST_ANSWER);
      JsonLists.read(json, "", FIELDS, new Rows(names, chunk, fetched));
      return Fetched.not(Trouble.ABSENT);
    } catch (Unfetched unfetched) {
      return unfetched.why();
    } catch (FlatJson.Unreadable unreadable) {
      return Fetched.not(Trouble.UNREADABLE);
    } finally {
      Arrays.fill(json, '\0');
    }
  }

  /** Gives each parameter to the names that it is for. */
  private static final class Rows extends AnsweredRows {
    Rows(SecretName[] names, int[] chunk, Fetched[] fetched) {
      super(names, chunk, fetched);
    }

    @Override
    public void row(String list, char[] @Nullable [] values) {
      if (!list.equals("Parameters") || values[3] == null) {
        return;
      }
      Fetched parameter = Fetched.of(values[3], values[4] == null ? null : text(values[4]));
      String selector = text(values[2]);
      for (int at : chunk) {
        String id = names[at].id();
        if (id.equals(text(values[0]) + selector) || id.equals(text(values[1]) + selector)) {
          fetched[at] = parameter;
        }
      }
    }
  }
}
