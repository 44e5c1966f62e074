// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.reads;

import com.amazonaws.secretsmanager.caching.SecretCache;
import com.amazonaws.secretsmanager.caching.SecretCacheConfiguration;
import com.amazonaws.services.lambda.runtime.Context;
import dev.lambdaguardrails.samples.runtime.LocalSecrets;
import dev.lambdaguardrails.samples.runtime.LocalService;
import dev.lambdaguardrails.secrets.SecretSource;
import dev.lambdaguardrails.secrets.SecretValue;
import dev.lambdaguardrails.secrets.Secrets;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.lambda.powertools.parameters.secrets.SecretsProvider;

/**
 * What does one read of a warm secret of 32 characters cost? Each as its users read it: ours lends
 * a copy, the others return the same String again.
 *
 * <pre>
 * GUARDRAILS_SECRETS_SOURCE=environment PROD_PAYMENT=0123456789abcdef0123456789abcdef \
 *     java -jar benchmarks/reads/target/guardrails-reads.jar -prof gc
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SecretRead {
  private static final String NAME = "prod/payment";
  private static final String VALUE = "0123456789abcdef0123456789abcdef";
  private static final byte[] EVENT =
      ("{\"version\":\"2.0\",\"rawPath\":\"/\",\"rawQueryString\":\"\",\"headers\":{},"
              + "\"requestContext\":{\"http\":{\"method\":\"POST\"}},\"isBase64Encoded\":false}")
          .getBytes(StandardCharsets.UTF_8);

  private final LocalService service = started();
  private final SecretsManagerClient client =
      SecretsManagerClient.builder()
          .endpointOverride(URI.create(service.url()))
          .region(Region.EU_WEST_1)
          .credentialsProvider(
              StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "key")))
          .httpClient(UrlConnectionHttpClient.create())
          .build();
  private final SecretCache cache =
      new SecretCache(
          new SecretCacheConfiguration().withClient(client).withPostQuantumTlsEnabled(false));
  private final SecretsProvider provider = SecretsProvider.builder().withClient(client).build();
  private final Secrets secrets = Secrets.of(NAME).source(SecretSource.of(name -> VALUE)).warm();
  private final GuardedReadOften function = new GuardedReadOften();
  private final Context context =
      (Context)
          Proxy.newProxyInstance(
              Context.class.getClassLoader(),
              new Class<?>[] {Context.class},
              (proxy, method, arguments) ->
                  method.getReturnType() == int.class
                      ? 60_000
                      : method.getReturnType() == String.class ? "id" : null);

  private static LocalService started() {
    try {
      return LocalService.start(null, new LocalSecrets(Map.of(NAME, VALUE)));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Fails unless each reads the secret. */
  @Setup
  public void read() throws IOException {
    boolean right = VALUE.equals(cachingLibrary()) && VALUE.equals(powertools());
    guarded();
    if (!right || !view().matches(VALUE) || ReadOften.characters != 'f' * ReadOften.READS) {
      throw new IllegalStateException("a wrong value");
    }
  }

  /** Closes the connections. */
  @TearDown
  public void close() throws IOException {
    client.close();
    service.close();
  }

  /** The view of a secret, looked up by its name. */
  @Benchmark
  public SecretValue view() {
    return secrets.value(NAME);
  }

  /** The characters of a secret in an invocation, lent and wiped. */
  @Benchmark
  @OperationsPerInvocation(ReadOften.READS)
  public int guarded() throws IOException {
    function.handleRequest(
        new ByteArrayInputStream(EVENT), new ByteArrayOutputStream(256), context);
    return ReadOften.characters;
  }

  /** The String of AWS's caching library. */
  @Benchmark
  public String cachingLibrary() {
    return cache.getSecretString(NAME);
  }

  /** The String of Powertools' provider, in a life of five minutes. */
  @Benchmark
  public String powertools() {
    return provider.withMaxAge(300, ChronoUnit.SECONDS).get(NAME);
  }
}
