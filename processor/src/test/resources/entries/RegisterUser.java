// file: com/acme/RegisterUser.java
package com.acme;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.PublicAccess;

@Guarded(EventSource.HTTP_API)
@PublicAccess
final class RegisterUser implements GuardedFunction<NewUser, Registered> {
  @Override
  public Registered handle(NewUser user, Invocation call) {
    return new Registered(user.name(), user.address());
  }
}

// file: com/acme/NewUser.java
package com.acme;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.lambdaguardrails.QueryParam;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

record NewUser(
    @NotBlank @Size(max = 80) String name,
    @QueryParam @Pattern(regexp = "[a-z]{3,12}") @Size(min = 3, max = 12) String tenant,
    @NotNull @Email String email,
    @JsonProperty("born-on") @Past LocalDate bornOn,
    @Positive int seats,
    @NotEmpty @Size(max = 9) List<@NotBlank String> roles,
    Set<@Size(max = 20) String> tags,
    Map<@Size(max = 9) String, @NotNull @Valid Address> addresses,
    Optional<@Size(max = 200) String> note,
    List<List<@Positive Integer>> table,
    @NotNull @Valid Address address,
    @Code String code) {}

// file: com/acme/Address.java
package com.acme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Reachable(max = 3)
record Address(@NotBlank @Size(max = 80) String street, @Valid Address billing) {}

// file: com/acme/Registered.java
package com.acme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

record Registered(@NotNull String name, @Valid Address address) {}

// file: com/acme/Code.java
package com.acme;

import jakarta.validation.Constraint;
import jakarta.validation.OverridesAttribute;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

@NotNull
@Size(min = 2)
@Pattern(regexp = "[A-Z]+")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@interface Code {
  @OverridesAttribute(constraint = Size.class)
  int max() default 6;

  String message() default "";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}

// file: com/acme/Reachable.java
package com.acme;

import dev.lambdaguardrails.validation.CheckedBy;
import dev.lambdaguardrails.validation.CheckedByValidator;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

@CheckedBy(value = AddressDepth.class, attributes = "max")
@Constraint(validatedBy = Reachable.Validator.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface Reachable {
  int max();

  String message() default "";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  final class Validator extends CheckedByValidator<Reachable> {}
}

// file: com/acme/AddressDepth.java
package com.acme;

public final class AddressDepth {
  private AddressDepth() {}

  public static boolean isReachable(Object value, int max) {
    int depth = 0;
    for (Address each = (Address) value; each != null; each = each.billing()) {
      depth++;
    }
    return depth <= max;
  }
}
