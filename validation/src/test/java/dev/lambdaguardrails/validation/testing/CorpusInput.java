// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.testing;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.lambdaguardrails.ClaimParam;
import dev.lambdaguardrails.HeaderParam;
import dev.lambdaguardrails.PathParam;
import dev.lambdaguardrails.QueryParam;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The input that the corpus is written for: one component of every kind. */
@SuppressWarnings("ArrayRecordComponent") // arrays are what is tried
public record CorpusInput(
    @PathParam String tenant,
    @QueryParam("page-no") @JsonAlias("pageNo") @Nullable Integer page,
    @HeaderParam("x-client") @JsonProperty("client-name") @Nullable String client,
    @ClaimParam("sub") String subject,
    @NotBlank @Size(max = 80) String name,
    int count,
    @Nullable Long total,
    @Nullable BigInteger serial,
    @Nullable BigDecimal price,
    @Nullable Double ratio,
    @Nullable Float share,
    @Nullable Short step,
    @Nullable Byte flags,
    @Nullable Boolean active,
    @Nullable Character grade,
    @JsonAlias("color") @Nullable Colour colour,
    @Nullable UUID id,
    @Nullable LocalDate day,
    @Nullable Instant at,
    @Nullable Duration span,
    @Nullable URI link,
    byte @Nullable [] data,
    int @Nullable [] codes,
    double @Nullable [] readings,
    @Nullable List<Double> weights,
    @Nullable Set<String> tags,
    @Nullable List<@Valid Line> lines,
    @Nullable Map<String, @Valid Line> shelves,
    @Nullable Map<String, Object> free,
    Optional<String> note,
    @Valid @Nullable Shape shape) {

  /** An enum, whose constants stand by name only. */
  public enum Colour {
    RED,
    GREEN
  }

  /** A nested value with a primitive. */
  public record Line(@NotBlank String sku, @Positive int quantity) {}

  /** A closed set of types, told apart by name. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Circle.class, name = "circle"),
    @JsonSubTypes.Type(value = Square.class, name = "square")
  })
  public sealed interface Shape permits Circle, Square {}

  /** One of them. */
  public record Circle(@Positive int radius) implements Shape {}

  /** The other. */
  public record Square(@Positive int side) implements Shape {}
}
