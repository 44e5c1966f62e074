// file: com/acme/CorpusMade.java
package com.acme;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.PublicAccess;

@Guarded(EventSource.HTTP_API)
@PublicAccess
final class CorpusMade implements GuardedFunction<CorpusMadeInput, CorpusMadeInput> {
  @Override
  public CorpusMadeInput handle(CorpusMadeInput input, Invocation call) {
    return input;
  }
}

// file: com/acme/CorpusMadeInput.java
package com.acme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.ZonedDateTime;

final class CorpusMadeInput {
  private final String code;
  private final ZonedDateTime when;
  private final CorpusMadeInput inner;

  private CorpusMadeInput(String code, ZonedDateTime when, CorpusMadeInput inner) {
    this.code = code;
    this.when = when;
    this.inner = inner;
  }

  @JsonCreator
  static CorpusMadeInput of(
      @JsonProperty("code") String code,
      @JsonProperty("when") ZonedDateTime when,
      @JsonProperty("inner") CorpusMadeInput inner) {
    return "".equals(code) ? null : new CorpusMadeInput(code, when, inner);
  }

  public String getCode() {
    return code;
  }

  public ZonedDateTime getWhen() {
    return when;
  }

  public CorpusMadeInput getInner() {
    return inner;
  }
}
