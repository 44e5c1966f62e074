// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.variants.guardedreference;

import dev.lambdaguardrails.AllowScopes;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.PathParam;
import dev.lambdaguardrails.Sensitive;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;

/** A function that counts the lines of an order. */
@Guarded(EventSource.HTTP_API)
@AllowScopes("orders:write")
final class TakeOrder implements GuardedFunction<TakeOrder.Order, TakeOrder.Receipt> {

  @Override
  public Receipt handle(Order order, Invocation call) {
    return new Receipt(order.tenant(), order.lines().size());
  }

  /** What comes in. */
  record Order(
      @PathParam @NotNull @Size(max = 12) @Pattern(regexp = "[a-z]{3,12}") String tenant,
      @NotBlank @Size(max = 80) String customer,
      @NotNull @Email @Size(max = 254) @Sensitive String email,
      @Size(max = 200) String note,
      @NotEmpty @Size(max = 50) List<@NotNull @Valid Line> lines) {}

  /** One line of it. */
  record Line(
      @NotNull @Size(max = 8) @Pattern(regexp = "[A-Z]{3}-[0-9]{4}") String sku,
      @Min(1) @Max(99) int quantity,
      @NotNull @DecimalMin("0.01") @Digits(integer = 5, fraction = 2) BigDecimal price) {}

  /** What goes out. */
  record Receipt(@NotNull String tenant, @Min(1) int lines) {}
}
