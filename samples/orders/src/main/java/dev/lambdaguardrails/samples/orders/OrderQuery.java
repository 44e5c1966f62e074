// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.orders;

import dev.lambdaguardrails.PathParam;
import dev.lambdaguardrails.QueryParam;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which order, and which of its lines. */
record OrderQuery(
    @PathParam @NotNull @Size(max = 12) @Pattern(regexp = "[a-z]{3,12}") String tenant,
    @PathParam @NotNull UUID id,
    @QueryParam @Min(0) @Max(1000) @Nullable Integer page,
    @QueryParam @Min(1) @Max(50) @Nullable Integer size) {

  int pageSize() {
    return size == null ? 20 : size;
  }

  int firstLine() {
    return page == null ? 0 : page * pageSize();
  }
}
