// file: com/acme/Wrong.java
package com.acme;

import static dev.lambdaguardrails.EventSource.*;

import dev.lambdaguardrails.*;
import dev.lambdaguardrails.validation.*;
import jakarta.validation.*;
import jakarta.validation.constraints.*;
import java.lang.annotation.*;
import java.math.*;
import java.util.*;

@Guarded(HTTP_API)
@PublicAccess
class Wrong implements GuardedFunction<Order, Void> {
  @Override
  public Void handle(Order input, Invocation call) {
    return null;
  }
}

// file: com/acme/Order.java
package com.acme;

import dev.lambdaguardrails.validation.*;
import jakarta.validation.*;
import jakarta.validation.constraints.*;
import java.lang.annotation.*;
import java.math.*;
import java.util.*;

record Order(
    // error: OrderCheck has no check for @Ranged. Let the class be public and have one public static boolean method, of (value, max, min).
    @Ranged(max = 3) String id,
    // error: OrderCheck has no check for @Known. Let the class be public and have one public static boolean method, of (value).
    @Known String name) {}

// file: com/acme/Ranged.java
package com.acme;

import dev.lambdaguardrails.validation.*;
import jakarta.validation.*;
import jakarta.validation.constraints.*;
import java.lang.annotation.*;
import java.math.*;
import java.util.*;

@CheckedBy(value = OrderCheck.class, attributes = {"max", "min"})
@Constraint(validatedBy = Ranged.Validator.class)
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@interface Ranged {
  int max();

  String message() default "";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  final class Validator extends CheckedByValidator<Ranged> {}
}

// file: com/acme/Known.java
package com.acme;

import dev.lambdaguardrails.validation.*;
import jakarta.validation.*;
import jakarta.validation.constraints.*;
import java.lang.annotation.*;
import java.math.*;
import java.util.*;

@CheckedBy(OrderCheck.class)
@Constraint(validatedBy = Known.Validator.class)
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@interface Known {
  String message() default "";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  final class Validator extends CheckedByValidator<Known> {}
}

// file: com/acme/OrderCheck.java
package com.acme;

public final class OrderCheck {
  public static boolean isRanged(String value, int max, int min) {
    return true;
  }
}
