/** Set-up, sessions, the own account, members. */
@NullMarked
package io.tenward.identity;

import org.jspecify.annotations.NullMarked;
