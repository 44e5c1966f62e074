// file: com/acme/CorpusBean.java
package com.acme;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.PublicAccess;

@Guarded(EventSource.HTTP_API)
@PublicAccess
final class CorpusBean implements GuardedFunction<CorpusBeanInput, CorpusBeanInput> {
  @Override
  public CorpusBeanInput handle(CorpusBeanInput input, Invocation call) {
    return input;
  }
}

// file: com/acme/CorpusBeanInput.java
package com.acme;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonFormat;
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

class CorpusBeanInput {
  public String name;
  public int count;
  public Long total;
  public BigInteger serial;
  public BigDecimal price;
  public Double ratio;
  public Float share;
  public Short step;
  public Byte flags;
  public Boolean active;
  public Character grade;

  @JsonAlias({"color", "hue"})
  public Colour colour;

  public UUID id;

  @JsonFormat(pattern = "dd.MM.uuuu")
  public LocalDate day;

  public Instant at;
  public Duration span;
  public byte[] data;
  public int[] codes;
  public double[] readings;
  public List<Double> weights;
  public Set<String> tags;
  public Line line;
  public List<Line> lines;
  public Map<String, Line> shelves;
  public Map<String, Integer> counts;
  public Optional<String> note;
}

// file: com/acme/Colour.java
package com.acme;

enum Colour {
  RED,
  GREEN
}

// file: com/acme/Line.java
package com.acme;

final class Line {
  private String sku;
  private int quantity;

  public String getSku() {
    return sku;
  }

  public void setSku(String sku) {
    if ("bad".equals(sku)) {
      throw new IllegalArgumentException(sku);
    }
    if ("worse".equals(sku)) {
      throw new IllegalStateException(sku);
    }
    if ("hidden".equals(sku)) {
      throw new IllegalStateException(new IllegalArgumentException(sku));
    }
    this.sku = sku;
  }

  public int getQuantity() {
    return quantity;
  }

  public void setQuantity(int quantity) {
    this.quantity = quantity;
  }
}
