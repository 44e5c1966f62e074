// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.fulfilment;

import dev.lambdaguardrails.AllowScopes;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.Secret;
import dev.lambdaguardrails.secrets.SecretValue;
import dev.lambdaguardrails.secrets.Secrets;
import java.util.Arrays;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Answers with what the caller is known by once as many callers as {@code AT_ONCE} says are in here
 * together, and writes a line of it, which holds a secret of the function's by mistake.
 */
@Guarded(EventSource.HTTP_API)
@AllowScopes("whisper")
final class Whisper implements GuardedFunction<Secretive, Secretive> {
  private static final Logger LOG = LoggerFactory.getLogger(Whisper.class);

  private final CyclicBarrier meeting =
      new CyclicBarrier(Integer.parseInt(System.getenv("AT_ONCE")));
  private final SecretValue key;

  /** As the reference path builds it, which has no parameters to give. */
  Whisper() {
    this(Secrets.warm("${KEY_SECRET}").value("${KEY_SECRET}"));
  }

  Whisper(@Secret("${KEY_SECRET}") SecretValue key) {
    this.key = key;
  }

  @Override
  public Secretive handle(Secretive said, Invocation call) throws Exception {
    if (MDC.get("who") != null) {
      throw new IllegalStateException();
    }
    MDC.put("who", said.who());
    SecretValue own = SecretValue.of(said.secret());
    meeting.await(60, TimeUnit.SECONDS);
    LOG.atInfo().addKeyValue("said", said).log("whispered {}", said.who());
    String mistake = key.use(String::new);
    LOG.atInfo().log("by {}", mistake);
    String claim = call.caller().orElseThrow().claim("sub").orElseThrow();
    String known = claim + ' ' + MDC.get("who") + ' ' + call.correlationId();
    return new Secretive(known + ' ' + key.use(Arrays::hashCode), own.use(String::new));
  }
}
