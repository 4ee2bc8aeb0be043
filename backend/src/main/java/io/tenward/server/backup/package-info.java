/** Copies of the whole database in one file, without keys. */
@NullMarked
package io.tenward.server.backup;

import org.jspecify.annotations.NullMarked;
