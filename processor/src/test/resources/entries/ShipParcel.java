// file: com/acme/ShipParcel.java
package com.acme;

import dev.lambdaguardrails.Batch;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.InMemoryDuplicates;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.MaxAge;
import dev.lambdaguardrails.Quarantine;
import dev.lambdaguardrails.RefusedRecord;
import dev.lambdaguardrails.Trust;
import org.jspecify.annotations.Nullable;

@Guarded(
    value = EventSource.SQS,
    batch = Batch.PARTIAL,
    quarantine = ShipParcel.Shelf.class,
    duplicates = InMemoryDuplicates.class,
    threads = 8,
    trust = @Trust(accounts = "${ACCOUNT}", sourceArns = {"arn:a", "arn:b"}))
@MaxAge(seconds = 3600)
public class ShipParcel implements GuardedFunction<ShipParcel.Parcel, @Nullable Void> {
  private final String carrier;

  ShipParcel() {
    this("acme");
  }

  ShipParcel(String carrier) {
    this.carrier = carrier;
  }

  @Override
  public @Nullable Void handle(Parcel parcel, Invocation call) {
    throw new IllegalStateException(carrier + parcel);
  }

  record Parcel(String street) {}

  static final class Shelf implements Quarantine {
    @Override
    public void keep(RefusedRecord record) {}
  }
}
