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

/** A text of many lines that holds something that can be seen. An empty one is too short. */
@Documented
@Constraint(validatedBy = VisibleText.Sight.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface VisibleText {
  String message() default "bad-text";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Looks. */
  final class Sight implements ConstraintValidator<VisibleText, CharSequence> {
    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
      return text == null || text.isEmpty() || !Blanks.in(text);
    }
  }
}
