// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.fulfilment;

import dev.lambdaguardrails.AllowScopes;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Answers with what the caller is known by, and writes a line of it. */
@Guarded(EventSource.HTTP_API)
@AllowScopes("whisper")
final class Whisper implements GuardedFunction<Secretive, Secretive> {
  private static final Logger LOG = LoggerFactory.getLogger(Whisper.class);

  @Override
  public Secretive handle(Secretive said, Invocation call) {
    if (MDC.get("who") != null) {
      throw new IllegalStateException();
    }
    MDC.put("who", said.who());
    LOG.atInfo().addKeyValue("said", said).log("whispered {}", said.who());
    String claim = call.caller().orElseThrow().claim("sub").orElseThrow();
    return new Secretive(claim + ' ' + MDC.get("who") + ' ' + call.correlationId(), said.secret());
  }
}
