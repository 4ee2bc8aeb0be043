package io.tenward.base.scope;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that a token with this scope may call too, beside {@code @RolesAllowed}; what has
 * none is for sessions only. The contract says the same under {@code security}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ByToken {
  Scope value();
}
