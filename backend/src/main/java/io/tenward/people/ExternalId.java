package io.tenward.people;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The contract's {@code ExternalId}: by what another system knows somebody; fit for a path. */
@Pattern(regexp = "[A-Za-z0-9._:@-]{1,100}")
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@interface ExternalId {
  String message() default "{}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
