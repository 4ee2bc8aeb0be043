package io.tenward.base.sql;

/** Before the first of those migrations that a start has to make. */
public record MigrationsBegin() {}
