// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import com.amazonaws.secretsmanager.caching.SecretCache;
import com.amazonaws.secretsmanager.caching.SecretCacheConfiguration;
import dev.lambdaguardrails.aws.http.Budget;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * AWS's own caching library, {@code aws-secretsmanager-caching-java}: for who has to fetch secrets
 * by the AWS SDK. It costs a cold start some 400 ms more than the default.
 *
 * <p>Its {@link SecretCache} fetches; how long a value serves is decided here. It reads no
 * parameters. Safe for concurrent use.
 */
public final class CachingLibrarySource extends SecretSource {
  /** A cache below a cache would only make rotations late. */
  private static final long TIME_TO_LIVE = 1_000;

  private final @Nullable SecretCache given;
  private final Map<String, SecretCache> byStage = new HashMap<>();

  private CachingLibrarySource(@Nullable SecretCache given) {
    this.given = given;
  }

  /** Secrets of a cache that was set up by its user, in the stage that it was set up for. */
  public static SecretSource of(SecretCache cache) {
    return new CachingLibrarySource(cache);
  }

  /** Secrets of a cache with the SDK's own settings. */
  static SecretSource named() {
    return new CachingLibrarySource(null);
  }

  @Override
  Fetched[] fetch(SecretName[] names, boolean now, Budget budget) throws InterruptedException {
    Fetched[] fetched = new Fetched[names.length];
    for (int at = 0; at < names.length; at++) {
      fetched[at] =
          budget.millis() <= 0
              ? Fetched.not(Trouble.TIMEOUT)
              : names[at].parameter() ? Fetched.not(Trouble.PARAMETER) : get(names[at], now);
    }
    return fetched;
  }

  private Fetched get(SecretName name, boolean now) throws InterruptedException {
    try {
      SecretCache cache = cache(name.stage());
      if (now) {
        cache.refreshNow(name.id());
      }
      String value = cache.getSecretString(name.id());
      return value == null ? Fetched.not(Trouble.BINARY) : Fetched.of(value.toCharArray(), null);
    } catch (AwsServiceException refused) {
      String code = refused.awsErrorDetails() == null ? "" : refused.awsErrorDetails().errorCode();
      return Fetched.not(SecretAnswer.trouble(code == null ? "" : code), refused);
    } catch (SdkClientException unsent) {
      return Fetched.not(Trouble.UNREACHABLE, unsent);
    }
  }

  private synchronized SecretCache cache(@Nullable String stage) {
    if (given != null) {
      return given;
    }
    String key = stage == null ? "AWSCURRENT" : stage;
    SecretCache cache = byStage.get(key);
    if (cache == null) {
      cache =
          new SecretCache(
              new SecretCacheConfiguration()
                  .withPostQuantumTlsEnabled(false)
                  .withCacheItemTTL(TIME_TO_LIVE)
                  .withVersionStage(key));
      byStage.put(key, cache);
    }
    return cache;
  }
}
