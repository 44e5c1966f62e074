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
    // error: @NotBlank on note does not support Optional<String>. Put it on a text; inside the brackets, if a container holds that.
    @NotBlank Optional<String> note,
    // error: @NotBlank on names does not support String[]. Put it on a text; inside the brackets, if a container holds that.
    @NotBlank String[] names,
    // error: @Size on count does not support int. Put it on a text, collection, map or array; inside the brackets, if a container holds that.
    @Size(max = 3) int count,
    // error: @Past on day does not support String. Put it on a date or time of java.time or java.util; inside the brackets, if a container holds that.
    List<@Past String> day,
    // error: @Min on letter does not support char. Put it on a number, or a text that is one; inside the brackets, if a container holds that.
    @Min(1) char letter,
    // error: @AssertTrue on lines does not support Line. Put it on a boolean; inside the brackets, if a container holds that.
    @Valid @AssertTrue Line lines) {}

// file: com/acme/Line.java
package com.acme;

import dev.lambdaguardrails.validation.*;
import jakarta.validation.*;
import jakarta.validation.constraints.*;
import java.lang.annotation.*;
import java.math.*;
import java.util.*;

record Line(
    // error: @Null on count does not support int. Put it on a value that may be null; inside the brackets, if a container holds that.
    @Null int count,
    // error: @Even on even does not support String. Put it on a value of type Number; inside the brackets, if a container holds that.
    @Even String even) {}

// file: com/acme/Even.java
package com.acme;

import dev.lambdaguardrails.validation.*;
import jakarta.validation.*;
import jakarta.validation.constraints.*;
import java.lang.annotation.*;
import java.math.*;
import java.util.*;

@CheckedBy(EvenCheck.class)
@Constraint(validatedBy = Even.Validator.class)
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@interface Even {
  String message() default "";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  final class Validator extends CheckedByValidator<Even> {}
}

// file: com/acme/EvenCheck.java
package com.acme;

public final class EvenCheck {
  public static boolean isEven(Number value) {
    return value == null || value.intValue() % 2 == 0;
  }
}
