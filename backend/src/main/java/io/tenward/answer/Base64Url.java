package io.tenward.answer;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Letters of base64url and no others. The JDK's decoder looks at many at once; a regular expression
 * takes as long for a box as the check of its signature and its way into the database together.
 */
@Constraint(validatedBy = Base64Url.Letters.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
@interface Base64Url {
  String message() default "bad-format";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Looks. */
  final class Letters implements ConstraintValidator<Base64Url, String> {
    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
      if (text == null) {
        return true;
      }
      // The decoder knows padding, and refuses a single letter at the end; which lengths are right
      // is said elsewhere.
      var whole = text.length() % 4 == 1 ? text + "A" : text;
      return text.indexOf('=') < 0 && decodes(whole);
    }

    private static boolean decodes(String text) {
      try {
        Base64.getUrlDecoder().decode(text);
        return true;
      } catch (IllegalArgumentException e) {
        return false;
      }
    }
  }
}
