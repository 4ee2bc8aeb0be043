/** One way to the database for plain SQL. */
@NullMarked
package io.tenward.base.sql;

import org.jspecify.annotations.NullMarked;
