// file: com/acme/Corpus.java
package com.acme;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.PublicAccess;

@Guarded(EventSource.HTTP_API)
@PublicAccess
final class Corpus implements GuardedFunction<CorpusInput, CorpusInput> {
  @Override
  public CorpusInput handle(CorpusInput input, Invocation call) {
    return input;
  }
}

// file: com/acme/CorpusInput.java
package com.acme;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.lambdaguardrails.ClaimParam;
import dev.lambdaguardrails.HeaderParam;
import dev.lambdaguardrails.PathParam;
import dev.lambdaguardrails.QueryParam;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

record CorpusInput(
    @PathParam String tenant,
    @QueryParam("page-no") @JsonAlias("pageNo") Integer page,
    @HeaderParam("x-client") @JsonProperty("client-name") String client,
    @ClaimParam("sub") String subject,
    String name,
    int count,
    Long total,
    BigInteger serial,
    BigDecimal price,
    Double ratio,
    Float share,
    Short step,
    Byte flags,
    Boolean active,
    Character grade,
    @JsonAlias({"color", "hue"}) Colour colour,
    UUID id,
    LocalDate day,
    Instant at,
    Duration span,
    byte[] data,
    int[] codes,
    double[] readings,
    List<Double> weights,
    Set<String> tags,
    Line line,
    List<Line> lines,
    Map<String, Line> shelves,
    Map<String, Integer> counts,
    Optional<String> note) {}

// file: com/acme/Colour.java
package com.acme;

enum Colour {
  RED,
  GREEN
}

// file: com/acme/Line.java
package com.acme;

record Line(String sku, int quantity) {
  Line {
    if ("bad".equals(sku)) {
      throw new IllegalArgumentException(sku);
    }
    if ("worse".equals(sku)) {
      throw new IllegalStateException(sku);
    }
  }
}
