// file: com/acme/ReserveSeat.java
package com.acme;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.PublicAccess;

@Guarded(EventSource.HTTP_API)
@PublicAccess
final class ReserveSeat implements GuardedFunction<Reservation, Reserved> {
  @Override
  public Reserved handle(Reservation reservation, Invocation call) {
    Reserved reserved = new Reserved();
    reserved.payment = reservation.getPayment();
    reserved.seat = reservation.getGuest().getSeat();
    return reserved;
  }
}

// file: com/acme/Reservation.java
package com.acme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.lambdaguardrails.PathParam;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

@JsonIgnoreProperties(ignoreUnknown = true)
final class Reservation {
  @NotBlank private final String show;
  private final LocalDate day;
  private final Guest guest;
  @NotNull @Valid private final Payment payment;

  private Reservation(String show, LocalDate day, Guest guest, Payment payment) {
    this.show = show;
    this.day = day;
    this.guest = guest;
    this.payment = payment;
  }

  @JsonCreator
  static Reservation of(
      @JsonProperty("show") @PathParam String show,
      @JsonProperty("day") @JsonFormat(pattern = "dd.MM.uuuu") LocalDate day,
      @JsonProperty("guest") Guest guest,
      @JsonProperty("payment") Payment payment) {
    return new Reservation(show, day, guest, payment);
  }

  public String getShow() {
    return show;
  }

  public LocalDate getDay() {
    return day;
  }

  public @Valid Guest getGuest() {
    return guest;
  }

  public Payment getPayment() {
    return payment;
  }
}

// file: com/acme/Guest.java
package com.acme;

import jakarta.validation.constraints.Min;

class Guest extends Named {
  @Min(1)
  private int seat;

  public int getSeat() {
    return seat;
  }

  public void setSeat(int seat) {
    this.seat = seat;
  }
}

// file: com/acme/Named.java
package com.acme;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

abstract class Named {
  @Size(max = 80)
  private String name;

  @NotBlank
  public String getName() {
    return name;
  }

  @JsonAlias("fullName")
  public void setName(String name) {
    this.name = name;
  }
}

// file: com/acme/Payment.java
package com.acme;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;

@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "by")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Payment.Card.class, name = "card"),
  @JsonSubTypes.Type(value = Payment.Voucher.class, name = "voucher")
})
sealed interface Payment {
  @AssertTrue
  default boolean hasIssuer() {
    return true;
  }

  record Card(@NotBlank @JsonProperty("card-id") String id, @Positive BigDecimal amount)
      implements Payment {}

  record Voucher(@NotBlank String code) implements Payment {}
}

// file: com/acme/Reserved.java
package com.acme;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;

@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder("seat")
class Reserved {
  @Valid public Payment payment;
  public int seat;
}
