/** {@code npm run synthesise}: the pipeline over a file, without server and database. */
@NullMarked
package io.tenward.synthesis.command;

import org.jspecify.annotations.NullMarked;
