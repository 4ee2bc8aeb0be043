package io.tenward.base.text;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * Bounds of a text in Unicode code points, as JSON Schema counts minLength and maxLength; {@code
 * Size} counts UTF-16 units, so that it refuses a name of 60 emoji where 100 are allowed.
 */
@Documented
@Constraint(validatedBy = Characters.Counted.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.FIELD,
  ElementType.PARAMETER,
  ElementType.TYPE_USE,
  ElementType.ANNOTATION_TYPE
})
public @interface Characters {
  int min() default 0;

  int max();

  String message() default "{}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Counts. */
  final class Counted implements ConstraintValidator<Characters, CharSequence> {
    private int min;
    private int max;

    @Override
    public void initialize(Characters bounds) {
      min = bounds.min();
      max = bounds.max();
    }

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
      if (text == null) {
        return true;
      }
      var count = text.codePoints().count();
      return min <= count && count <= max;
    }
  }
}
