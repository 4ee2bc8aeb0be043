package io.tenward.base.http;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a creating POST of a signed-in member that may carry {@code Idempotency-Key}, kept for 14
 * days. The method returns a {@link jakarta.ws.rs.core.Response} and runs in one transaction with
 * the record of its response. Respondent routes must not use it.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
