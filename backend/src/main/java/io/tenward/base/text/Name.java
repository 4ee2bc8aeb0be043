package io.tenward.base.text;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The contract's {@code Name}, required. */
@NotNull
@Characters(min = 1, max = 100)
@OneLine
@Trimmed
@JacksonAnnotationsInside
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER})
public @interface Name {
  String message() default "{}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
