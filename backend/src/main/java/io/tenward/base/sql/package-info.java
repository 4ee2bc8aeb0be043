/** Gives plain SQL one way to the database. */
@NullMarked
package io.tenward.base.sql;

import org.jspecify.annotations.NullMarked;
