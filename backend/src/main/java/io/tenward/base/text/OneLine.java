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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The contract's {@code x-one-line}: a name or a title that others read as it stands. It holds no
 * control characters, nothing that turns the order of its letters or of those around it (Unicode TR
 * 36, 2.11), nothing invisible that makes two names look alike, and something that can be seen.
 * Joiners and the marks that languages written from right to left need are welcome.
 */
@Documented
@Constraint(validatedBy = OneLine.Shape.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.FIELD,
  ElementType.PARAMETER,
  ElementType.TYPE_USE,
  ElementType.ANNOTATION_TYPE
})
public @interface OneLine {
  String message() default "bad-text";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Looks for what is not seen. */
  final class Shape implements ConstraintValidator<OneLine, CharSequence> {
    private static final Pattern UNSEEN =
        Pattern.compile(
            "[\\p{Cc}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069\\u200b\\u2060-\\u2064"
                + "\\u206a-\\u206f\\ufeff]");

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
      // An empty one is too short, and no more than that.
      return text == null || text.isEmpty() || (!UNSEEN.matcher(text).find() && !Blanks.in(text));
    }
  }
}
