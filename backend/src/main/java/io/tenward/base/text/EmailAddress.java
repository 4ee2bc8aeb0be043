package io.tenward.base.text;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The contract's {@code Email}; kept as written, compared without case. Whether an address exists,
 * only a mail can tell: this refuses what no mail could be sent to.
 */
@Characters(min = 3, max = 254)
@Constraint(validatedBy = EmailAddress.Shape.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER})
public @interface EmailAddress {
  String message() default "{}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /**
   * One @ between a mailbox and the labels of a domain, and nothing that cannot be seen or that
   * only stands around an address, as in {@code "Ana" <ana@x.example>}.
   */
  final class Shape implements ConstraintValidator<EmailAddress, CharSequence> {
    private static final String NEVER = "@\\s\\p{C}\\p{Z}<>()\\[\\],;:\\\\\"";
    private static final String LABEL = "[^." + NEVER + "]+";
    private static final Pattern ADDRESS =
        Pattern.compile("[^" + NEVER + "]{1,64}@" + LABEL + "(\\." + LABEL + ")*");

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
      return text == null || isAddress(text);
    }

    /** The same outside of a request. */
    public static boolean isAddress(CharSequence text) {
      return ADDRESS.matcher(text).matches();
    }
  }
}
