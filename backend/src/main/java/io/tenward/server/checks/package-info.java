/** Going live: whether an installation is ready for others. */
@NullMarked
package io.tenward.server.checks;

import org.jspecify.annotations.NullMarked;
