package io.tenward.base.sql;

/** Announces that migrations are about to run at this start. */
public record MigrationsBegin() {}
